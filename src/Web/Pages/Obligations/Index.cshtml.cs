using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Web.Pages.Obligations;

/// <summary>The list behind every number: obligations by status, cycle, year and unit.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    /// <param name="Answers">Who has to act for the unit whose figures are owed, where that is another one (R18).</param>
    public sealed record Row(Obligation Obligation, ReportStatus Status, string Title, string UnitName, string? Answers);

    /// <summary>overdue, due-soon, review, returned, on-time, late, waived; anything else: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cycle { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = null!;

    public IReadOnlyList<(string Code, string Name)> Cycles { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<(int Id, string Name)> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var all = (await site.ObligationsAsync(cancellationToken)).AsNoTracking();
        Cycles = [.. book.Cycles.OrderBy(rules => rules.Cycle.Cutoff).Select(rules => (rules.Cycle.Code, site.Name(rules.Cycle)))];
        Years = await all.Select(row => row.Year).Distinct().OrderDescending().ToListAsync(cancellationToken);
        // Whose figures are owed, and who answers for them: a successor is found too.
        var owing = await all.Select(row => row.UnitId).Union(all.Select(row => row.ResponsibleUnitId)).ToListAsync(cancellationToken);
        var today = site.Clock.Today;
        Units = [.. owing.Concat(owing.Select(id => Responsibility.Of(book, id, today) ?? id)).Distinct().Select(id => (id, site.Name(book.Unit(id)))).OrderBy(unit => unit.Item2, Words.Order)];
        var found = Filter(all, Unit is { } unit && Units.Any(known => known.Id == unit) ? Responsibility.AnsweredBy(book, unit, today) : null);
        var ordered = Status is "overdue" or "due-soon" or "review" or "returned" ? found.OrderBy(row => row.DueBefore) : found.OrderByDescending(row => row.OriginalDueBefore);
        var rows = await ordered.ThenBy(row => row.UnitId).ThenBy(row => row.Id).ToPageAsync(P, cancellationToken);
        Rows = rows.Select(row => new Row(row, ReportStatus.Of(row, site.Clock.Now), site.Title(book, row.CycleCode, row.Year), site.Name(book.Unit(row.UnitId)), site.Answers(book, row)));
    }

    /// <param name="units">About one of these, or theirs to act on; null: of all.</param>
    private IQueryable<Obligation> Filter(IQueryable<Obligation> all, IReadOnlyList<int>? units)
    {
        var found = all.Where(row => (Cycle == null || row.CycleCode == Cycle) && (Year == null || row.Year == Year));
        if (units is [var one])
        {
            found = found.Where(row => row.UnitId == one || row.ResponsibleUnitId == one);
        }
        else if (units is not null)
        {
            found = found.Where(row => units.Contains(row.UnitId) || units.Contains(row.ResponsibleUnitId));
        }

        return ObligationFilters.ByStatus(found, Status, site.Clock.Today);
    }
}
