using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>A notice that waits, is held or failed does not go.</summary>
public sealed class CancelNotice(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(long noticeId, int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "cancel", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        if (await desk.Db.Notices.SingleOrDefaultAsync(row => row.Id == noticeId, cancellationToken) is not { } notice)
        {
            return new Refusal("not_found");
        }

        var facts = AuditFacts.Of(new { was = notice.State.ToString(), reason = allowed.Required });
        var withheld = notice.Withhold(allowed.Required);
        if (!withheld.IsDone)
        {
            return withheld;
        }

        desk.Db.AppendAudit(AuditEntry.Of("NoticeCancelled", $"notice:{noticeId}", desk.Clock.Now, personId, data: facts));
        return await desk.CommitAsync(cancellationToken);
    }
}
