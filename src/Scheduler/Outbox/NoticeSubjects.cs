using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>What the notices of a batch are about, as it is now.</summary>
public sealed record NoticeSubjects(IReadOnlyDictionary<Guid, Obligation> Obligations, IReadOnlyDictionary<Guid, FollowUp> FollowUps, IReadOnlyDictionary<Guid, RunningProcess> Processes)
{
    public static async Task<NoticeSubjects> ReadAsync(PartyWorkflowDbContext db, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.ObligationId).OfType<Guid>().Distinct().ToList();
        var obligations = await db.Obligations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var others = notices.Select(notice => notice.FollowUpId).OfType<Guid>().Distinct().ToList();
        if (others.Count == 0)
        {
            return new NoticeSubjects(obligations, new Dictionary<Guid, FollowUp>(), new Dictionary<Guid, RunningProcess>());
        }

        var followUps = await db.FollowUps.AsNoTracking().Where(row => others.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var processes = await db.Processes.AsNoTracking().Where(row => others.Contains(row.FollowUpId!.Value)).ToDictionaryAsync(row => row.FollowUpId!.Value, cancellationToken);
        return new NoticeSubjects(obligations, followUps, processes);
    }

    /// <summary>R10: why the notice is not to be sent any more; null: it is still true.</summary>
    public string? WhyNot(Notice notice) =>
        notice.Kind == NoticeKind.Test ? null : notice.FollowUpId is { } id ? Relevance.WhyNot(notice, FollowUps[id]) : Relevance.WhyNot(notice, Obligations[notice.ObligationId!.Value]);
}
