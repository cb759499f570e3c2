using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>A notice that failed, was cancelled or did not arrive goes once more, if it is still true when it is delivered (R10).</summary>
public sealed class ResendNotice(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(long noticeId, int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "resend", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        if (await desk.Db.Notices.SingleOrDefaultAsync(row => row.Id == noticeId, cancellationToken) is not { } notice)
        {
            return new Refusal("not_found");
        }

        // What the row forgets, the log keeps.
        var facts = AuditFacts.Of(new { was = notice.State.ToString(), sentAt = notice.SentAt, messageId = notice.MessageId, reason = allowed.Required });
        var key = $"mail:{notice.MessageId}";
        var sent = notice.SendAgain(allowed.Required, desk.Clock.Now);
        if (!sent.IsDone)
        {
            return sent;
        }

        await desk.Db.BoardItems.Where(item => item.Key == key).ResolveAsync(desk.Clock.Now, personId, cancellationToken);
        desk.Db.AppendAudit(AuditEntry.Of("NoticeResent", $"notice:{noticeId}", desk.Clock.Now, personId, data: facts));
        return await desk.CommitAsync(cancellationToken);
    }
}
