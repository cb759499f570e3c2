using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>
/// What revisions showed that were submitted before that was kept, or by a node of an older program: made once from their content, the form as it was installed,
/// and the figures of other reports as they were approved at that instant; names are those of the day on which it is made.
/// </summary>
public static class EarlierSubmissions
{
    private const int AtOnce = 100;

    /// <summary>What it showed, kept or not.</summary>
    public static async Task<ShownReport> ShownAsync(
        PartyWorkflowDbContext db, OfficeBook book, Submission submission, Obligation obligation, CancellationToken cancellationToken) =>
        submission.ShownJson is { } json ? ShownReport.FromJson(json) : (await MakeAsync(db, book, submission, obligation, cancellationToken)).Shown;

    /// <summary>Keeps what all of them showed, with their figures as rows, at <c>migrate</c>. How many there were; run again there are none.</summary>
    public static async Task<int> KeepAsync(PartyWorkflowDbContext db, OfficeBook book, CancellationToken cancellationToken)
    {
        var kept = 0;
        while (true)
        {
            // In the order of their receipt: what an earlier one is found to have shown stands beside a later one.
            var some = await db.Submissions.Where(row => row.ShownJson == null).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).Take(AtOnce)
                .ToListAsync(cancellationToken);
            if (some.Count == 0)
            {
                return kept;
            }

            foreach (var submission in some)
            {
                var obligation = await db.Obligations.AsNoTracking().SingleAsync(row => row.Id == submission.ObligationId, cancellationToken);
                var (shown, values) = await MakeAsync(db, book, submission, obligation, cancellationToken);
                submission.Showing(shown.FormCode, shown.FormVersion, shown.ToJson());
                db.SubmittedFigures.AddRange(values.Select(pair => SubmittedFigure.Of(submission.Id, pair.Key, pair.Value)));
                // Each by itself: the next one may be shown beside it.
                await db.SaveChangesAsync(cancellationToken);
            }

            db.ChangeTracker.Clear();
            kept += some.Count;
        }
    }

    private static async Task<(ShownReport Shown, IReadOnlyDictionary<string, decimal> Values)> MakeAsync(
        PartyWorkflowDbContext db, OfficeBook book, Submission submission, Obligation obligation, CancellationToken cancellationToken)
    {
        var cycle = book.Rules(obligation.CycleCode).Cycle;
        var form = book.Forms.Find(PlanForms.CodeFor(cycle.Code), 1) ?? book.Forms.For(cycle);
        var content = ReportContent.FromJson(submission.ContentJson);
        var template = WithAllOf(content, FormDesk.TemplateOf(book, obligation, form), form);
        var context = await OtherReports.ApprovedAsOfAsync(db, obligation, submission.ReceivedAt, cancellationToken);
        // What was submitted wins over what would be carried over; only what was never in the content is computed.
        var values = ReportChecks.Values(template, content, context).Concat(OtherReports.FiguresOf(content))
            .GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Last().Value);
        var unit = book.Unit(obligation.UnitId);
        var names = new ShownNames(cycle.NameVi, cycle.NameEn, form.NameVi, form.NameEn, unit.NameVi, unit.NameEn,
            book.Person(submission.SubmittedById).Name, submission.OnBehalfOfId is { } absent ? book.Person(absent).Name : null);
        var known = values.Where(pair => template.Figures.Any(line => line.Code == pair.Key)).ToDictionary();
        return (ShownReport.Of(template, context, known, names, obligation, submission.ReceivedAt), known);
    }

    /// <summary>A unit's own lines, or its kind, may have changed since: whatever was submitted is shown.</summary>
    private static FormTemplate WithAllOf(ReportContent content, FormTemplate template, FormVersion form)
    {
        var shown = template.Figures.Select(line => line.Code).Concat(content.Figures.Keys).ToHashSet();
        return template with { Figures = [.. form.Content.Lines.Where(line => shown.Contains(line.Code))] };
    }
}
