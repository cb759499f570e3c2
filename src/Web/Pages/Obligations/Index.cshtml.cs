using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Web.Pages.Obligations;

/// <summary>The list behind every number: obligations by status, cycle, year and unit.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    public const int PageSize = 50;

    public sealed record Row(Obligation Obligation, ReportStatus Status, string Title, string UnitName);

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

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Cycles { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<(int Id, string Name)> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var all = (await site.ObligationsAsync(cancellationToken)).AsNoTracking();
        Cycles = [.. book.Cycles.OrderBy(rules => rules.Cycle.Cutoff).Select(rules => (rules.Cycle.Code, site.Name(rules.Cycle)))];
        Years = await all.Select(row => row.Year).Distinct().OrderDescending().ToListAsync(cancellationToken);
        Units = [.. (await all.Select(row => row.UnitId).Distinct().ToListAsync(cancellationToken)).Select(id => (id, site.Name(book.Unit(id)))).OrderBy(unit => unit.Item2, Words.Order)];
        var found = Filter(all);
        Total = await found.CountAsync(cancellationToken);
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var ordered = Status is "overdue" or "due-soon" or "review" or "returned" ? found.OrderBy(row => row.DueBefore) : found.OrderByDescending(row => row.OriginalDueBefore);
        var rows = await ordered.ThenBy(row => row.UnitId).ThenBy(row => row.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        Rows = [.. rows.Select(row => new Row(row, ReportStatus.Of(row, site.Clock.Now), site.Title(book, row.CycleCode, row.Year), site.Name(book.Unit(row.UnitId))))];
    }

    private IQueryable<Obligation> Filter(IQueryable<Obligation> all)
    {
        var found = all.Where(row => (Cycle == null || row.CycleCode == Cycle) && (Year == null || row.Year == Year) && (Unit == null || row.UnitId == Unit || row.ResponsibleUnitId == Unit));
        return ObligationFilters.ByStatus(found, Status, site.Clock.Today);
    }
}
