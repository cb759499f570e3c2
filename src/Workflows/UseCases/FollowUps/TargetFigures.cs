using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>The approved targets that an adjustment is about: what stands, what would, and putting it into force as a new frozen revision (I3).</summary>
public sealed class TargetFigures(CaseDesk desk, FormDesk forms)
{
    public sealed record Standing(Obligation Registration, Submission Submission, ReportForm Form, ReportContent Content);

    public async Task<Standing> ReadAsync(Guid obligationId, CancellationToken cancellationToken)
    {
        var registration = await desk.Db.Obligations.SingleAsync(row => row.Id == obligationId, cancellationToken);
        var submission = await desk.Db.Submissions.AsNoTracking().SingleAsync(row => row.ObligationId == obligationId && row.Revision == registration.Revision, cancellationToken);
        return new Standing(registration, submission, await forms.FormOfAsync(registration, cancellationToken), ReportContent.FromJson(submission.ContentJson));
    }

    /// <summary>What of the typed figures differs from what stands.</summary>
    public static Dictionary<string, string> Changes(Standing standing, IReadOnlyDictionary<string, string>? typed) =>
        standing.Form.Template.Figures.Where(figure => typed?.GetValueOrDefault(figure.Code) is { } text && text.Trim().Length > 0 && !IsTheSame(text, standing.Content.Figure(figure.Code)))
            .ToDictionary(figure => figure.Code, figure => typed![figure.Code].Trim());

    /// <summary>The figures are checked like those of a registration; the reason explains what is only unusual.</summary>
    public static IReadOnlyList<Refusal> FaultsOf(Standing standing, IReadOnlyDictionary<string, string> changes, string? reason)
    {
        if (changes.Count == 0)
        {
            return [new Refusal("figures_unchanged", "Figures")];
        }

        var findings = standing.Form.Check(Adjusted(standing, changes, reason));
        return [.. findings.Where(finding => changes.ContainsKey(finding.Field.Split(':')[^1])).Select(finding => new Refusal(finding.Code, finding.Field, [.. finding.Args]))];
    }

    /// <summary>The adjusted figures become the next revision, with its own hash; timeliness stays what the first submission made it (R14).</summary>
    public async Task PutIntoForceAsync(TargetAdjustment adjustment, FollowUpFile file, Actor actor, CancellationToken cancellationToken)
    {
        var standing = await ReadAsync(adjustment.ObligationId!.Value, cancellationToken);
        var (registration, now) = (standing.Registration, desk.Clock.Now);
        var revision = registration.Revision;
        var attachments = await desk.Db.Attachments.Where(row => row.ObligationId == registration.Id && row.FirstRevision <= revision && (row.LastRevision == null || row.LastRevision >= revision)).ToListAsync(cancellationToken);
        registration.Adjust();
        var adjusted = Adjusted(standing, adjustment.Figures, adjustment.Description);
        new FrozenRevision(registration, standing.Form, adjusted, attachments, registration.DueBefore, standing.Submission.DaysLate)
            .AddTo(desk.Db, file.Book, new Actor(adjustment.RaisedById), now);
        desk.Note(registration, HistoryEvent.Adjusted, now, ReportProcesses.Approved, actor, adjustment.Number);
    }

    private static ReportContent Adjusted(Standing standing, IReadOnlyDictionary<string, string> changes, string? reason) => standing.Content with
    {
        Figures = standing.Content.Figures.Where(pair => !changes.ContainsKey(pair.Key)).Concat(changes).ToDictionary(),
        Explanations = standing.Content.Explanations.Where(pair => !changes.ContainsKey(pair.Key)).Concat(changes.Keys.Select(code => new KeyValuePair<string, string>(code, reason ?? ""))).ToDictionary(),
    };

    private static bool IsTheSame(string typed, string standing) =>
        FigureText.TryParse(typed, out var value) && FigureText.TryParse(standing, out var before) ? value == before : typed.Trim() == standing;
}
