using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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
    public sealed record Column(string Cycle, int Year, string Name, DateOnly DueBefore);

    public sealed record Cell(Guid? ObligationId, ReportStatus Status);

    public sealed record Line(ReportingUnit Unit, string Name, IReadOnlyList<Cell> Cells, int? OnTimePercent);

    public sealed record Due(Obligation Obligation, string Title, string UnitName, ReportStatus Status, DateOnly Before);

    private const int ListLength = 5;

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Overdue { get; private set; }

    public int DueSoon { get; private set; }

    public int AwaitingReview { get; private set; }

    public int? OnTimePercent { get; private set; }

    public int Judged { get; private set; }

    public int OldestOverdueDays { get; private set; }

    /// <summary>The first few behind the numbers: longest overdue first, next due first, next to be reviewed first.</summary>
    public IReadOnlyList<(string Heading, string Status, int Total, IReadOnlyList<Due> First)> Lists { get; private set; } = [];

    public string AsOf { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = site.Clock.Now;
        var book = await site.BookAsync(cancellationToken);
        var firstYear = site.Clock.Today.Year - 1;
        var all = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking()
            .Where(row => row.Year >= firstYear || (row.State != ObligationState.Approved && row.State != ObligationState.Waived)).ToListAsync(cancellationToken);
        // The matrix shows two years; what is older and still unfinished is counted above it, and stands in the list behind the count.
        var recent = all.Where(row => row.Year >= firstYear).ToList();
        AsOf = site.Words.Instant(now);
        Columns = [.. recent.Select(row => (row.CycleCode, row.Year)).Distinct().Select(pair => (pair, book.Rules(pair.CycleCode).Cycle))
            .Select(pair => new Column(pair.pair.CycleCode, pair.pair.Year, $"{site.Name(pair.Cycle)} {pair.pair.Year}", pair.Cycle.Cutoff.In(pair.pair.Year))).OrderByDescending(column => column.DueBefore).Take(6)];
        Lines = [.. recent.GroupBy(row => row.UnitId).Select(mine => LineOf(book, mine.Key, [.. mine], now))
            .OrderByDescending(line => line.Cells.Count(cell => cell.Status.Kind == StatusKind.Overdue))
            .ThenByDescending(line => line.Cells.Where(cell => cell.Status.Kind == StatusKind.Overdue).Sum(cell => cell.Status.Days)).ThenBy(line => line.Name, Words.Order)];
        Count(all, now);
        Lists =
        [
            ListOf(book, site.Words["Báo cáo quá hạn", "Overdue"], "overdue", all, row => row.DueBefore),
            ListOf(book, site.Words["Đến hạn trong 7 ngày", "Due within 7 days"], "due-soon", all, row => row.DueBefore),
            ListOf(book, site.Words["Chờ duyệt", "Awaiting review"], "review", all, row => row.ReviewDueBefore ?? row.DueBefore),
        ];
    }

    private (string, string, int, IReadOnlyList<Due>) ListOf(OfficeBook book, string heading, string status, List<Obligation> all, Func<Obligation, DateOnly> before)
    {
        var found = ObligationFilters.ByStatus(all.AsQueryable(), status, site.Clock.Today).ToList();
        return (heading, status, found.Count, [.. found.OrderBy(before).ThenBy(row => row.UnitId).Take(ListLength)
            .Select(row => new Due(row, $"{site.Name(book.Rules(row.CycleCode).Cycle)} {row.Year}", site.Name(book.Unit(row.UnitId)), ReportStatus.Of(row, site.Clock.Now), before(row)))]);
    }

    private void Count(List<Obligation> all, DateTimeOffset now)
    {
        var today = site.Clock.Today;
        int Of(string status) => ObligationFilters.ByStatus(all.AsQueryable(), status, today).Count();
        (Overdue, DueSoon, AwaitingReview) = (Of("overdue"), Of("due-soon"), Of("review"));
        OldestOverdueDays = all.Where(row => row.IsOpenOrReturned).Select(row => row.Deadline.DaysLate(now)).DefaultIfEmpty().Max();
        (Judged, OnTimePercent) = (Of("on-time") + Of("late"), Percent(all, now));
    }

    private Line LineOf(OfficeBook book, int unitId, List<Obligation> mine, DateTimeOffset now)
    {
        var unit = book.Unit(unitId);
        var cells = Columns.Select(column => mine.SingleOrDefault(row => row.CycleCode == column.Cycle && row.Year == column.Year))
            .Select(row => row is null ? new Cell(null, ReportStatus.NotApplicable) : new Cell(row.Id, ReportStatus.Of(row, now)));
        return new Line(unit, site.Name(unit), [.. cells], Percent(mine, now));
    }

    /// <summary>Of those submitted or overdue without a submission, how many were on time; a waived one is neither (R18).</summary>
    private static int? Percent(List<Obligation> rows, DateTimeOffset now)
    {
        var judged = rows.Where(row => row.State != ObligationState.Waived && (row.Timeliness is not null || row.Deadline.HasPassedAt(now))).ToList();
        return judged.Count == 0 ? null : 100 * judged.Count(row => row.Timeliness is { IsOnTime: true }) / judged.Count;
    }
}
