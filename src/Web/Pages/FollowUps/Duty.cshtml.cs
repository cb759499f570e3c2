using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>A unit gives an agency a duty that serves its approved targets (Plan III.1).</summary>
public sealed class DutyModel(Site site, GiveDuty give) : PageModel
{
    /// <summary>Names this form.</summary>
    [BindProperty]
    public Guid Form { get; set; } = Guid.NewGuid();

    [BindProperty]
    public int Lead { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    public Obligation Registration { get; private set; } = null!;

    public IReadOnlyList<ReportingUnit> Agencies { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var due = TypedDate.Read(Due);
        var given = await give.ExecuteAsync(new(id, site.PersonId, Lead, Title, Description, due, Form), cancellationToken);
        if (!given.IsDone)
        {
            Errors = [.. given.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            return Page();
        }

        TempData["Flash"] = site.Words[$"Đã giao {given.Required.Number}; cơ quan được báo bằng thư.", $"{given.Required.Number} was given; the agency is told by mail."];
        return RedirectToPage("/FollowUps/Detail", new { id = given.Required.Id });
    }

    /// <summary>Only an approved registration of one's own unit has this page.</summary>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var found = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.State == ObligationState.Approved && row.CycleCode == PlanCycles.Targets, cancellationToken);
        if (found is null || !viewer.UnitIds.Contains(found.ResponsibleUnitId))
        {
            return false;
        }

        var book = await site.BookAsync(cancellationToken);
        Registration = found;
        Agencies = [.. book.Succession.Units.Where(unit => unit.Id != found.ResponsibleUnitId && unit.ExistsOn(site.Clock.Today) && book.Recipients.OfLead(unit.Id, site.Clock.Today).Count > 0)
            .OrderBy(unit => book.Reports(unit, site.Clock.Today)).ThenBy(unit => unit.NameVi, Words.Order)];
        return true;
    }
}
