using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Web.Pages.Dashboard;

/// <summary>The board's overview: what is unfinished, and of a chosen span (R24) its measures and the units x obligations with their timeliness.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class IndexModel(Site site) : PageModel
{
    private const int ListLength = 5;

    private const int MostColumns = 6;

    public sealed record Column(string Cycle, int Year, string Name, DateOnly DueBefore);

    public sealed record Cell(Guid? ObligationId, ReportStatus Status);

    public sealed record Line(ReportingUnit Unit, string Name, IReadOnlyList<Cell> Cells, ReportingMeasure Measure);

    public sealed record Due(OverviewRow Row, string Title, string UnitName, ReportStatus Status, DateOnly Before);

    public sealed record DueList(string Heading, string Status, int Total, IReadOnlyList<Due> First);

    /// <summary>Page of the matrix.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Span { get; set; }

    /// <summary>The first cut-off of a span of dates, as it was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public SpanForm Chosen { get; private set; } = null!;

    /// <summary>The newest first: on a phone the first three are seen.</summary>
    public IReadOnlyList<Column> Columns { get; private set; } = [];

    /// <summary>Columns of the span for which there is no room.</summary>
    public int OlderColumns { get; private set; }

    public PageOf<Line> Lines { get; private set; } = null!;

    public ReportingMeasure Measure { get; private set; }

    /// <summary>Behind the numbers: longest overdue first, next due first, next to be reviewed first.</summary>
    public IReadOnlyList<DueList> Lists { get; private set; } = [];

    public int OldestOverdueDays { get; private set; }

    /// <summary>Overdue follow-ups by kind, and the board's own of them.</summary>
    public IReadOnlyList<OverdueCount> FollowUps { get; private set; } = [];

    public string AsOf { get; private set; } = "";

    public int Total(string status) => Lists.Single(list => list.Status == status).Total;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = site.Clock.Now;
        var book = await site.BookAsync(cancellationToken);
        var visible = await site.ObligationsAsync(cancellationToken);
        var known = await KnownSpan.ListAsync(visible, cancellationToken);
        Chosen = SpanForm.Read(Span, From, To, known, span => site.Title(book, span.CycleCode, span.Year), site);
        var overview = await ReportingOverview.ReadAsync(visible, Chosen.Span, now, cancellationToken);
        (AsOf, Measure) = (site.Words.Instant(now), overview.Total);
        Draw(book, overview, known, now);
        Lists =
        [
            ListOf(book, site.Words["Báo cáo quá hạn", "Overdue"], "overdue", overview, row => row.DueBefore),
            ListOf(book, site.Words["Đến hạn trong 7 ngày", "Due within 7 days"], "due-soon", overview, row => row.DueBefore),
            ListOf(book, site.Words["Chờ duyệt", "Awaiting review"], "review", overview, row => row.ReviewDueBefore ?? row.DueBefore),
        ];
        FollowUps = await OverdueCount.ReadAsync(site.Db, await site.FollowUpsAsync(cancellationToken), site.Clock.Today, cancellationToken);
        OldestOverdueDays = Lists[0].First.Select(due => due.Status.Days).FirstOrDefault();
    }

    private void Draw(OfficeBook book, ReportingOverview overview, IReadOnlyList<KnownSpan> known, DateTimeOffset now)
    {
        var there = overview.OfSpan.Select(row => (row.CycleCode, row.Year)).ToHashSet();
        var columns = known.Where(span => there.Contains((span.CycleCode, span.Year)))
            .Select(span => new Column(span.CycleCode, span.Year, site.Title(book, span.CycleCode, span.Year), span.Cutoff)).ToList();
        (Columns, OlderColumns) = ([.. columns.Take(MostColumns)], Math.Max(0, columns.Count - MostColumns));
        var ranked = overview.OfSpan.GroupBy(row => row.UnitId).Select(mine => LineOf(book, mine.Key, [.. mine], overview.ByUnit[mine.Key], now))
            .OrderByDescending(line => line.Cells.Count(IsOverdue)).ThenByDescending(line => line.Cells.Where(IsOverdue).Sum(cell => cell.Status.Days))
            .ThenBy(line => Words.OrderKey(line.Name), Words.ByKey).ToList();
        Lines = ranked.ToPage(P);
    }

    private static bool IsOverdue(Cell cell) => cell.Status.Kind == StatusKind.Overdue;

    private DueList ListOf(OfficeBook book, string heading, string status, ReportingOverview overview, Func<OverviewRow, DateOnly> before)
    {
        var found = overview.Unfinished.Where(row => row.Is(status, site.Clock.Today)).ToList();
        return new(heading, status, found.Count, [.. found.OrderBy(before).ThenBy(row => row.UnitId).ThenBy(row => row.Id).Take(ListLength)
            .Select(row => new Due(row, site.Title(book, row.CycleCode, row.Year), NameOf(book, row), StatusOf(row, site.Clock.Now), before(row)))]);
    }

    /// <summary>The unit that has to act: the successor, or the board, in place of one that has ended (R18).</summary>
    private string NameOf(OfficeBook book, OverviewRow row)
    {
        var unit = Responsibility.Of(book, row.ResponsibleUnitId, row.IsWithBoard, row.IsOpenOrReturned, site.Clock.Today);
        return unit == row.UnitId ? site.Name(book.Unit(row.UnitId)) : site.InPlace(book, unit, row.UnitId);
    }

    private Line LineOf(OfficeBook book, int unitId, List<OverviewRow> mine, ReportingMeasure measure, DateTimeOffset now)
    {
        var unit = book.Unit(unitId);
        var cells = Columns.Select(column => mine.SingleOrDefault(row => row.CycleCode == column.Cycle && row.Year == column.Year))
            .Select(row => row is null ? new Cell(null, ReportStatus.NotApplicable) : new Cell(row.Id, StatusOf(row, now)));
        return new Line(unit, site.Name(unit), [.. cells], measure);
    }

    private static ReportStatus StatusOf(OverviewRow row, DateTimeOffset now) => ReportStatus.Of(row.State, row.DaysLate, row.DueBefore, now);
}
