using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Dashboard;

/// <summary>The board's overview: units x obligations with timeliness, and the numbers that lead to the lists behind them.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class IndexModel(Site site) : PageModel
{
    public const int PageSize = 50;

    private const int ListLength = 5;

    public sealed record Column(string Cycle, int Year, string Name, DateOnly DueBefore);

    public sealed record Cell(Guid? ObligationId, ReportStatus Status);

    public sealed record Line(ReportingUnit Unit, string Name, IReadOnlyList<Cell> Cells, int? OnTimePercent);

    public sealed record Due(OverviewRow Row, string Title, string UnitName, ReportStatus Status, DateOnly Before);

    public sealed record DueList(string Heading, string Status, int Total, IReadOnlyList<Due> First);

    /// <summary>Page of the matrix.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The newest first: on a phone the first three are seen.</summary>
    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Units { get; private set; }

    /// <summary>Behind the numbers: longest overdue first, next due first, next to be reviewed first.</summary>
    public IReadOnlyList<DueList> Lists { get; private set; } = [];

    public int? OnTimePercent { get; private set; }

    public int Judged { get; private set; }

    public int OldestOverdueDays { get; private set; }

    public string AsOf { get; private set; } = "";

    public int Total(string status) => Lists.Single(list => list.Status == status).Total;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = site.Clock.Now;
        var book = await site.BookAsync(cancellationToken);
        var firstYear = site.Clock.Today.Year - 1;
        // The matrix shows two years; what is older and still unfinished is counted above it, and stands in the list behind the count.
        var all = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking()
            .Where(row => row.Year >= firstYear || (row.State != ObligationState.Approved && row.State != ObligationState.Waived))
            .Select(row => new OverviewRow(row.Id, row.UnitId, row.CycleCode, row.Year, row.State, row.DueBefore, row.ReviewDueBefore, row.Timeliness == null ? null : row.Timeliness.DaysLate)).ToListAsync(cancellationToken);
        AsOf = site.Words.Instant(now);
        Draw(book, [.. all.Where(row => row.Year >= firstYear)], now);
        (Judged, OnTimePercent) = (all.Count(row => row.DaysLate is not null), Percent(all, now));
        Lists =
        [
            ListOf(book, site.Words["Báo cáo quá hạn", "Overdue"], "overdue", all, row => row.DueBefore),
            ListOf(book, site.Words["Đến hạn trong 7 ngày", "Due within 7 days"], "due-soon", all, row => row.DueBefore),
            ListOf(book, site.Words["Chờ duyệt", "Awaiting review"], "review", all, row => row.ReviewDueBefore ?? row.DueBefore),
        ];
        OldestOverdueDays = Lists[0].First.Select(due => due.Status.Days).FirstOrDefault();
    }

    private void Draw(OfficeBook book, List<OverviewRow> recent, DateTimeOffset now)
    {
        Columns = [.. recent.Select(row => (row.CycleCode, row.Year)).Distinct().Select(pair => (pair, book.Rules(pair.CycleCode).Cycle))
            .Select(pair => new Column(pair.pair.CycleCode, pair.pair.Year, $"{site.Name(pair.Cycle)} {pair.pair.Year}", pair.Cycle.Cutoff.In(pair.pair.Year))).OrderByDescending(column => column.DueBefore).ThenBy(column => column.Cycle, StringComparer.Ordinal).Take(6)];
        var ranked = recent.GroupBy(row => row.UnitId).Select(mine => LineOf(book, mine.Key, [.. mine], now))
            .OrderByDescending(line => line.Cells.Count(IsOverdue)).ThenByDescending(line => line.Cells.Where(IsOverdue).Sum(cell => cell.Status.Days)).ThenBy(line => Words.OrderKey(line.Name), Words.ByKey).ToList();
        Units = ranked.Count;
        P = Math.Clamp(P, 1, Math.Max(1, (Units + PageSize - 1) / PageSize));
        Lines = [.. ranked.Skip((P - 1) * PageSize).Take(PageSize)];
    }

    private static bool IsOverdue(Cell cell) => cell.Status.Kind == StatusKind.Overdue;

    private DueList ListOf(OfficeBook book, string heading, string status, List<OverviewRow> all, Func<OverviewRow, DateOnly> before)
    {
        var found = all.Where(row => row.Is(status, site.Clock.Today)).ToList();
        return new(heading, status, found.Count, [.. found.OrderBy(before).ThenBy(row => row.UnitId).ThenBy(row => row.Id).Take(ListLength)
            .Select(row => new Due(row, site.Title(book, row.CycleCode, row.Year), site.Name(book.Unit(row.UnitId)), row.StatusAt(site.Clock.Now), before(row)))]);
    }

    private Line LineOf(OfficeBook book, int unitId, List<OverviewRow> mine, DateTimeOffset now)
    {
        var unit = book.Unit(unitId);
        var cells = Columns.Select(column => mine.SingleOrDefault(row => row.CycleCode == column.Cycle && row.Year == column.Year))
            .Select(row => row is null ? new Cell(null, ReportStatus.NotApplicable) : new Cell(row.Id, row.StatusAt(now)));
        return new Line(unit, site.Name(unit), [.. cells], Percent(mine, now));
    }

    /// <summary>Of those submitted or overdue without a submission, how many were on time; a waived one is neither (R18).</summary>
    private static int? Percent(List<OverviewRow> rows, DateTimeOffset now)
    {
        var judged = rows.Where(row => row.State != ObligationState.Waived && (row.DaysLate is not null || new Deadline(row.DueBefore).HasPassedAt(now))).ToList();
        return judged.Count == 0 ? null : 100 * judged.Count(row => row.DaysLate == 0) / judged.Count;
    }
}
