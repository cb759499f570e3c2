using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>The approved figures of a unit's other reports, which a report is checked against and shown beside: rows of figures, one query for all.</summary>
internal static class OtherReports
{
    private sealed record Report(string Cycle, int Year, Guid Submission);

    /// <summary>As they are approved now.</summary>
    public static async Task<CheckContext> ApprovedAsync(PartyWorkflowDbContext db, Obligation of, CancellationToken cancellationToken)
    {
        var (unit, year) = (of.UnitId, of.Year);
        var reports = await (from other in db.Obligations.AsNoTracking()
                             join submission in db.Submissions.AsNoTracking()
                                 on new { other.Id, other.Revision } equals new { Id = submission.ObligationId, submission.Revision }
                             where other.UnitId == unit && other.State == ObligationState.Approved
                                 && other.Year >= year - 1 && other.Year <= year && other.Id != of.Id
                             select new Report(other.CycleCode, other.Year, submission.Id)).ToListAsync(cancellationToken);
        return await ContextAsync(db, of, reports, cancellationToken);
    }

    /// <summary>As they were approved at an instant: of each the revision in force then, an adjustment that came later not among them.</summary>
    public static async Task<CheckContext> ApprovedAsOfAsync(PartyWorkflowDbContext db, Obligation of, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (unit, year) = (of.UnitId, of.Year);
        var revisions = await (from other in db.Obligations.AsNoTracking()
                               join submission in db.Submissions.AsNoTracking() on other.Id equals submission.ObligationId
                               where other.UnitId == unit && other.Year >= year - 1 && other.Year <= year && other.Id != of.Id
                                   && submission.ReceivedAt <= at
                                   && db.History.Any(entry => entry.ObligationId == other.Id && entry.Event == HistoryEvent.Approved && entry.At <= at)
                               select new { other.CycleCode, other.Year, submission.Id, submission.Revision }).ToListAsync(cancellationToken);
        var reports = revisions.GroupBy(row => (row.CycleCode, row.Year)).Select(group => group.MaxBy(row => row.Revision)!)
            .Select(row => new Report(row.CycleCode, row.Year, row.Id)).ToList();
        return await ContextAsync(db, of, reports, cancellationToken);
    }

    private static async Task<CheckContext> ContextAsync(
        PartyWorkflowDbContext db, Obligation of, IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        var year = of.Year;
        var ids = reports.Select(report => report.Submission).ToList();
        var figures = ids.Count == 0 ? [] : await FiguresAsync(db, ids, cancellationToken);
        IReadOnlyDictionary<string, decimal> Of(string cycle, int ofYear) =>
            reports.FirstOrDefault(report => report.Cycle == cycle && report.Year == ofYear) is { } report
                && figures.TryGetValue(report.Submission, out var known) ? known : CheckContext.Empty.Previous;

        return new CheckContext(
            Of(of.CycleCode, year - 1),
            Of(PlanCycles.Annual, year - 1),
            of.CycleCode == PlanCycles.Annual ? Of(PlanCycles.HalfYear, year) : CheckContext.Empty.HalfYear,
            Of(PlanCycles.Targets, year));
    }

    private static async Task<Dictionary<Guid, Dictionary<string, decimal>>> FiguresAsync(
        PartyWorkflowDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.SubmittedFigures.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.SubmissionId)).ToListAsync(cancellationToken);
        var figures = rows.GroupBy(row => row.SubmissionId).ToDictionary(group => group.Key, group => group.ToDictionary(row => row.Line, row => FigureText.Bare(row.Value)));
        var without = ids.Where(id => !figures.ContainsKey(id)).ToList();
        if (without.Count > 0)
        {
            // From before figures were rows, or submitted by an older node while this one runs.
            var earlier = await db.Submissions.AsNoTracking().Where(row => EF.Parameter(without).Contains(row.Id))
                .Select(row => new { row.Id, row.ContentJson }).ToListAsync(cancellationToken);
            earlier.ForEach(row => figures.Add(row.Id, FiguresOf(ReportContent.FromJson(row.ContentJson))));
        }

        return figures;
    }

    internal static Dictionary<string, decimal> FiguresOf(ReportContent content) =>
        content.Figures.Keys.Where(code => content.Value(code) is not null).ToDictionary(code => code, code => content.Value(code)!.Value);
}
