using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>
/// What failed for one reason, such as a block list, goes again at once when that is mended: all of it in one transaction, each if it is
/// still true when it
/// is delivered (R10).
/// </summary>
public sealed class ResendFailed(CaseDesk desk)
{
    /// <summary>How many go again; those that are no longer failed are left out.</summary>
    public async Task<Result<int>> ExecuteAsync(
        IReadOnlyCollection<long> noticeIds, int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "resend", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result<int>(0, allowed.Refusals);
        }

        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var failed = await desk.Db.Notices.Where(notice => EF.Parameter(noticeIds).Contains(notice.Id) && notice.State == NoticeState.Failed)
            .ToListAsync(cancellationToken);
        var items = failed.Select(notice => $"mail:{notice.MessageId}").Distinct().ToList();
        foreach (var notice in failed)
        {
            var facts = AuditFacts.Of(
                new { was = notice.State.ToString(), sentAt = notice.SentAt, messageId = notice.MessageId, reason = allowed.Required });
            notice.SendAgain(allowed.Required, desk.Clock.Now);
            desk.Db.AppendAudit(AuditEntry.Of("NoticeResent", $"notice:{notice.Id}", desk.Clock.Now, personId, data: facts));
        }

        await desk.Db.BoardItems.Where(item => EF.Parameter(items).Contains(item.Key))
            .ResolveAsync(desk.Clock.Now, personId, cancellationToken);
        var committed = await desk.CommitAsync(cancellationToken);
        if (!committed.IsDone)
        {
            return new Result<int>(0, committed.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return failed.Count;
    }
}
