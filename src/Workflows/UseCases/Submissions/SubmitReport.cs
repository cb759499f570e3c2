using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
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

/// <summary>
/// R3, R14, I3: receives a report: checks it, freezes it with its hash, decides its timeliness and opens the review. Everything that it writes
/// names the instant at which the request was received, however long it waited since for a lock, a draft or its files.
/// </summary>
public sealed class SubmitReport(CaseDesk desk, FormDesk forms)
{
    /// <summary>A sweep that touches the report meanwhile must not cost it its instant: it is dealt with again, as received when it was.</summary>
    private const int Attempts = 4;

    /// <summary>The clock follows the database's, and may be set back a little between receipt and now. What lies further ahead is no receipt.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    /// <param name="ReceivedAt">When the server had the request whole, UTC: the instant that counts.</param>
    /// <param name="SendReceipt">Also mail the receipt to who submits. The page asks for it; a rehearsal, which has no page, does not.</param>
    public sealed record Request(Guid ObligationId, int PersonId, ReportContent Content, DateTimeOffset ReceivedAt, bool SendReceipt);

    /// <exception cref="ArgumentException">The receipt lies in the future.</exception>
    public async Task<Result<Submission>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.ReceivedAt > desk.Clock.Now + ClockSlack)
        {
            throw new ArgumentException("A request is received before it is dealt with.", nameof(request));
        }

        for (var attempt = 1; ; attempt++)
        {
            var submitted = await TryAsync(request, cancellationToken);
            if (attempt == Attempts || submitted.Refusals is not [{ Code: "changed_by_another" }])
            {
                return submitted;
            }
        }
    }

    private async Task<Result<Submission>> TryAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, request.ReceivedAt, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (file.Obligation.State == ObligationState.Submitted)
        {
            return new Refusal("already_submitted", null, file.Obligation.SubmittedAt!.Value);
        }

        var today = OfficeZone.LocalDate(request.ReceivedAt);
        var allowed = await desk.AuthorizeAsync(file, Outcomes.Submit, request.PersonId, today, null, cancellationToken);
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

        var inForce = await InForceAtReceiptAsync(file.Obligation, request.ReceivedAt, cancellationToken);
        if (!inForce.IsDone)
        {
            return new Result<Submission>(null, inForce.Refusals);
        }

        var received = file.Obligation.Submit(file.Rules, request.ReceivedAt, inForce.Required);
        if (!received.IsDone)
        {
            return new Result<Submission>(null, received.Refusals);
        }

        var submission = await FreezeAsync(file, form, request, allowed.Required, inForce.Required, cancellationToken);
        desk.Record(file, Outcomes.Submit, HistoryEvent.Submitted, allowed.Required, at: request.ReceivedAt);
        await desk.CloseEscalationsAsync(file.Obligation.Id, "submitted", cancellationToken);
        if (request.SendReceipt)
        {
            desk.Db.Notices.Add(Notice.Plan(file.Obligation, NoticeKind.Receipt, $"RECEIPT#{file.Obligation.Revision}", request.PersonId, request.ReceivedAt));
        }

        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? submission : new Result<Submission>(null, saved.Refusals);
    }

    /// <summary>
    /// The deadline by which it is judged. An extension granted since was not in force then. What was returned or withdrawn since was not the
    /// unit's to submit then: what was sent is no answer to the return, and its sender has to see that first.
    /// </summary>
    private async Task<Result<DeadlineInForce>> InForceAtReceiptAsync(Obligation obligation, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var rows = desk.Db.History.AsNoTracking().Where(row => row.ObligationId == obligation.Id);
        var since = await rows.Where(row => row.At > receivedAt).Select(row => row.Event).ToListAsync(cancellationToken);
        if (since.Exists(what => what is HistoryEvent.Returned or HistoryEvent.Withdrawn))
        {
            return new Refusal("given_back_since_sent");
        }

        return since.Contains(HistoryEvent.Extended)
            ? DeadlineInForce.At(receivedAt, obligation.OriginalDueBefore, await rows.OrderBy(row => row.Id).ToListAsync(cancellationToken))
            : new DeadlineInForce(obligation.DueBefore, obligation.IsExtended);
    }

    private async Task<Submission> FreezeAsync(
        CaseFile file, ReportForm form, Request request, Actor actor, DeadlineInForce inForce, CancellationToken cancellationToken)
    {
        var (obligation, content, receivedAt) = (file.Obligation, request.Content, request.ReceivedAt);
        var attachments = await desk.Db.Attachments.Where(row => row.ObligationId == obligation.Id && row.IsInDraft).ToListAsync(cancellationToken);
        attachments.ForEach(attachment => attachment.Freeze(obligation.Revision));
        return new FrozenRevision(obligation, form, content, attachments, inForce.DueBefore, inForce.Deadline.DaysLate(receivedAt))
            .AddTo(desk.Db, file.Book, actor, receivedAt);
    }
}
