using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Running processes that keep an older definition or other review steps than those of today: what a move would change, before it is made.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class VersionsModel(Site site, VersionMoves moves, MoveProcesses move) : PageModel
{
    public sealed record Line(string Subject, string Process, string Step, string From, string To, VersionMove Move);

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var moved = await move.ExecuteAsync(new(site.PersonId, Reason, Seen), cancellationToken);
        if (!moved.IsDone)
        {
            site.Db.Forget();
            Errors = [.. moved.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            await LoadAsync(cancellationToken);
            return Page();
        }

        TempData["Flash"] = site.Words[$"Đã chuyển {moved.Value} quy trình.", $"{moved.Value} processes were moved."];
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Lines = [.. (await moves.ListAsync(cancellationToken)).Select(found => new Line(
            found.Obligation is { } obligation ? book.KeyOf(obligation).ToString() : found.Process.FollowUpId.ToString()!, site.Words.Process(found.Process.DefinitionCode), site.Words.Step(found.Process.Step),
            Path(found.Process.DefinitionVersion, found.Process.ReviewSteps), Path(found.ToVersion, found.ToReviewSteps), found))];
    }

    private string Path(int version, string reviewSteps) => reviewSteps.Length == 0
        ? $"v{version}"
        : $"v{version}: {string.Join(" → ", reviewSteps.Split(',').Select(role => site.Words.Role(Enum.Parse<Role>(role))))}";
}
