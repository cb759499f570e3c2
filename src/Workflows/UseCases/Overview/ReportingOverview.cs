using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Measures;

namespace PartyWorkflow.Workflows.UseCases.Overview;

/// <summary>What the overview shows: the obligations and measures of the chosen span (R24), and whatever is unfinished, of any span.</summary>
/// <param name="OfSpan">Each obligation of the span.</param>
/// <param name="Unfinished">What waits for a unit or the board, however old.</param>
/// <param name="ByUnit">The measure of each unit whose figures are owed.</param>
public sealed record ReportingOverview(
    IReadOnlyList<OverviewRow> OfSpan, IReadOnlyList<OverviewRow> Unfinished, IReadOnlyDictionary<int, ReportingMeasure> ByUnit)
{
    private static readonly Expression<Func<Obligation, OverviewRow>> AsRow = row => new OverviewRow(
        row.Id, row.UnitId, row.ResponsibleUnitId, row.IsWithBoard, row.CycleCode, row.Year, row.State, row.DueBefore, row.ReviewDueBefore,
        row.Timeliness == null ? null : row.Timeliness.DaysLate);

    public ReportingMeasure Total => ByUnit.Values.Aggregate(default(ReportingMeasure), ReportingMeasure.Add);

    /// <param name="visible">What the reader may see (I5).</param>
    public static async Task<ReportingOverview> ReadAsync(IQueryable<Obligation> visible, MeasureSpan span, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ofSpan = await visible.AsNoTracking().Where(span.Covers).Select(AsRow).ToListAsync(cancellationToken);
        var unfinished = await visible.AsNoTracking().Where(row => row.State != ObligationState.Approved && row.State != ObligationState.Waived)
            .Select(AsRow).ToListAsync(cancellationToken);
        return new(ofSpan, unfinished, await visible.MeasureAsync(span, row => row.UnitId, now, cancellationToken));
    }
}
