using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Escalations;

namespace PartyWorkflow.Web.Pages.Escalations;

/// <summary>What is overdue, longest first, reports and follow-ups: one row for each, with the levels that it has reached, acknowledged once.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class IndexModel(Site site, AcknowledgeEscalation acknowledge) : PageModel
{
    /// <param name="UnitName">Who has to act, "thay cho" the unit that it is about where that has ended.</param>
    /// <param name="Mailbox">Of the unit or agency that has to act; null: it has none.</param>
    public sealed record Row(
        string Title, string Address, Deadline Deadline, int DaysOverdue, string UnitName, IReadOnlyList<Person> Contacts, string? Mailbox, IReadOnlyList<Escalation> Levels, Escalation? Asking);

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    /// <summary>Page of the reports.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Page of the follow-ups.</summary>
    [BindProperty(SupportsGet = true)]
    public int F { get; set; } = 1;

    /// <summary>The escalation that the note was typed for.</summary>
    public long Tried { get; private set; }

    public PageOf<Row> Reports { get; private set; } = null!;

    public PageOf<Row> FollowUps { get; private set; } = null!;

    public IReadOnlyList<(int Id, string Name)> Units { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public OfficeBook Book { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAcknowledgeAsync(long escalation, CancellationToken cancellationToken)
    {
        var result = await acknowledge.ExecuteAsync(escalation, site.PersonId, Note ?? "", cancellationToken);
        if (result.IsDone)
        {
            TempData["Flash"] = site.Words["Đã ghi nhận.", "Acknowledged."];
            return RedirectToPage(new { unit = Unit, p = P, f = F });
        }

        site.Db.Forget();
        Tried = escalation;
        await LoadAsync(cancellationToken);
        // The form may be gone: somebody else was faster, or the unit has submitted. What was typed is then shown above.
        var isThere = Reports.Rows.Concat(FollowUps.Rows).Any(row => row.Asking?.Id == escalation);
        var field = FormattableString.Invariant($"note-{escalation}");
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field is null || !isThere ? "" : field, site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        var today = site.Clock.Today;
        Units = [.. Book.Succession.Units.Select(unit => (unit.Id, site.Name(unit))).OrderBy(unit => unit.Item2, Words.Order)];
        IReadOnlyList<int>? units = Unit is { } wanted && Book.Succession.Units.Any(unit => unit.Id == wanted) ? Responsibility.AnsweredBy(Book, wanted, today) : null;
        var reports = await OverdueCases.ReportsAsync(site.Db, await site.ObligationsAsync(cancellationToken), Book, today, units, P, cancellationToken);
        Reports = reports.Select(row => RowOf(row, site.Title(Book, row.Case.CycleCode, row.Case.Year), Url.Obligation(row.Case.Id), row.Case.Deadline, row.Case.UnitId));
        var followUps = await OverdueCases.FollowUpsAsync(site.Db, await site.FollowUpsAsync(cancellationToken), Book, today, units, F, cancellationToken);
        FollowUps = followUps.Select(row =>
        {
            var followUp = row.Case.FollowUp;
            return RowOf(row, $"{followUp.Number} · {followUp.Title}", Url.FollowUp(followUp.Id), followUp.Deadline!.Value, null);
        });
    }

    /// <param name="aboutId">Named beside the board when it acts; null: the board is named alone.</param>
    private Row RowOf<T>(OverdueCase<T> row, string title, string address, Deadline deadline, int? aboutId)
    {
        var name = (row.InPlaceOfId ?? (row.UnitId is null ? aboutId : null)) is { } ended ? site.InPlace(Book, row.UnitId, ended)
            : row.UnitId is { } unit ? site.Name(Book.Unit(unit)) : site.Words["Ban", "The board"];
        return new(title, address, deadline, deadline.DaysLate(site.Clock.Now), name, row.Contacts, row.UnitId is { } acts ? Book.Unit(acts).Mailbox : null, row.Levels, row.Asking);
    }
}
