using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>The board plans an inspection.</summary>
[Authorize(Policy = Policies.Board)]
public sealed class PlanModel(Site site, PlanInspection plan) : PageModel
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
    public string? Date { get; set; }

    public IReadOnlyList<ReportingUnit> Units { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var day = TypedDate.Read(Date);
        var planned = await plan.ExecuteAsync(new(Unit, site.PersonId, Title, Description, day, Form), cancellationToken);
        if (!planned.IsDone)
        {
            await LoadAsync(cancellationToken);
            Errors = [.. planned.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            return Page();
        }

        TempData["Flash"] = site.Words[$"Đã lên kế hoạch {planned.Required.Number}.", $"{planned.Required.Number} is planned."];
        return RedirectToPage("/FollowUps/Detail", new { id = planned.Required.Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Units = [.. book.Succession.Units.Where(unit => unit.ExistsOn(site.Clock.Today) && book.Reports(unit, site.Clock.Today)).OrderBy(unit => unit.NameVi, Words.Order)];
    }
}
