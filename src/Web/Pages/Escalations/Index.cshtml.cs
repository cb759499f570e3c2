using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Escalations;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Web.Pages.Escalations;

/// <summary>What is overdue, longest first, with its escalation levels: since when, acknowledged by whom.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class IndexModel(Site site, AcknowledgeEscalation acknowledge) : PageModel
{
    public sealed record Row(Obligation Obligation, ReportStatus Status, string Title, string UnitName, IReadOnlyList<Escalation> Levels, IReadOnlyList<Person> Contacts);

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The escalation that the note was typed for.</summary>
    public long Tried { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public OfficeBook Book { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAcknowledgeAsync(long escalation, CancellationToken cancellationToken)
    {
        var result = await acknowledge.ExecuteAsync(escalation, site.PersonId, Note ?? "", cancellationToken);
        if (result.IsDone)
        {
            TempData["Flash"] = site.Words["Đã ghi nhận.", "Acknowledged."];
            return RedirectToPage();
        }

        Tried = escalation;
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field is null ? "" : string.Create(CultureInfo.InvariantCulture, $"note-{escalation}"), site.Words.Sentence(refusal)))];
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        var visible = await site.ObligationsAsync(cancellationToken);
        var overdue = await ObligationFilters.ByStatus(visible.AsNoTracking(), "overdue", site.Clock.Today).OrderBy(row => row.DueBefore).ThenBy(row => row.UnitId).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var ids = overdue.Select(row => row.Id).ToList();
        var levels = (await site.Db.Escalations.AsNoTracking().Where(row => ids.Contains(row.ObligationId) && row.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(row => row.ObligationId);
        Rows = [.. overdue.Select(row => new Row(row, ReportStatus.Of(row, site.Clock.Now), site.Title(Book, row.CycleCode, row.Year), site.Name(Book.Unit(row.UnitId)),
            [.. levels[row.Id].OrderByDescending(level => level.Level)], Book.Recipients.OfUnit(row.ResponsibleUnitId, site.Clock.Today)))];
    }
}
