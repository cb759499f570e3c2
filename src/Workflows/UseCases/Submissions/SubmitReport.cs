using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>R3, R14, I3: receives a report: checks it, freezes it with its hash, decides its timeliness and opens the review.</summary>
public sealed class SubmitReport(CaseDesk desk, FormDesk forms)
{
    /// <param name="SendReceipt">Also mail the receipt to who submits. The page asks for it; a rehearsal, which has no page, does not.</param>
    public sealed record Request(Guid ObligationId, int PersonId, ReportContent Content, bool SendReceipt);

    public async Task<Result<Submission>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (file.Obligation.State == ObligationState.Submitted)
        {
            return new Refusal("already_submitted", null, file.Obligation.SubmittedAt!.Value);
        }

        var allowed = await desk.AuthorizeAsync(file, Outcomes.Submit, request.PersonId, null, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result<Submission>(null, allowed.Refusals);
        }

        var form = await forms.FormOfAsync(file.Obligation, cancellationToken);
        var findings = form.Check(request.Content);
        if (findings.Count > 0)
        {
            return findings.Select(finding => new Refusal(finding.Code, finding.Field, [.. finding.Args])).ToList();
        }

        var received = file.Obligation.Submit(file.Rules, desk.Clock.Now);
        if (!received.IsDone)
        {
            return new Result<Submission>(null, received.Refusals);
        }

        var submission = await FreezeAsync(file, form, request.Content, allowed.Required, cancellationToken);
        desk.Record(file, Outcomes.Submit, HistoryEvent.Submitted, allowed.Required);
        await desk.CloseEscalationsAsync(file.Obligation.Id, "submitted", cancellationToken);
        if (request.SendReceipt)
        {
            desk.Db.Notices.Add(Notice.Plan(file.Obligation, NoticeKind.Receipt, $"RECEIPT#{file.Obligation.Revision}", request.PersonId, desk.Clock.Now));
        }

        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? submission : new Result<Submission>(null, saved.Refusals);
    }

    private async Task<Submission> FreezeAsync(CaseFile file, ReportForm form, ReportContent content, Actor actor, CancellationToken cancellationToken)
    {
        var (obligation, now) = (file.Obligation, desk.Clock.Now);
        // Percentages are computed from figures and targets wherever they are shown; what is frozen is what was counted.
        var shown = ReportChecks.Values(form.Template, content, form.Context).Where(pair => decimal.IsInteger(pair.Value));
        var complete = content with { Figures = shown.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(CultureInfo.InvariantCulture)) };
        var attachments = await desk.Db.Attachments.Where(row => row.ObligationId == obligation.Id && row.IsInDraft).ToListAsync(cancellationToken);
        attachments.ForEach(attachment => attachment.Freeze(obligation.Revision));
        var canonical = CanonicalSubmission.Of(complete, form.Template, attachments);
        var key = file.Book.KeyOf(obligation);
        var submission = Submission.Receive(obligation.Id, obligation.Revision, $"{key.Year}-{key.Cycle}-{key.Unit}-{obligation.Revision:00}", now, actor.PersonId, actor.OnBehalfOfId,
            canonical, ReportContent.Sha256Hex(canonical), obligation.DueBefore, obligation.Deadline.DaysLate(now));
        desk.Db.Submissions.Add(submission);
        return submission;
    }
}
