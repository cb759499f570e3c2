using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>Raises a difficulty: a secretary for their unit, the board for any.</summary>
public sealed class RaiseModel(Site site, RaiseDifficulty raise) : PageModel
{
    /// <summary>Names this form.</summary>
    [BindProperty]
    public Guid Form { get; set; } = Guid.NewGuid();

    [BindProperty]
    public int Unit { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public Severity Severity { get; set; } = Severity.Medium;

    public IReadOnlyList<ReportingUnit> Units { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return Forbid();
        }

        var raised = await raise.ExecuteAsync(new(Unit, site.PersonId, Title, Description, Enum.IsDefined(Severity) ? Severity : Severity.Medium, Form), cancellationToken);
        if (!raised.IsDone)
        {
            Errors = [.. raised.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            return Page();
        }

        TempData["Flash"] = site.Words[$"Đã ghi nhận {raised.Required.Number}; Ban sẽ phân loại.", $"{raised.Required.Number} was recorded; the board will triage it."];
        return RedirectToPage("/FollowUps/Detail", new { id = raised.Required.Id });
    }

    /// <summary>False: this person raises nothing.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var book = await site.BookAsync(cancellationToken);
        var today = site.Clock.Today;
        Units = [.. book.Succession.Units.Where(unit => unit.ExistsOn(today) && book.Reports(unit, today) && (viewer.IsBoard || viewer.UnitIds.Contains(unit.Id)))
            .OrderBy(unit => unit.NameVi, Words.Order)];
        Unit = Unit == 0 && Units.Count == 1 ? Units[0].Id : Unit;
        return viewer.IsBoard || viewer.Roles.Contains(Role.UnitSecretary);
    }
}
