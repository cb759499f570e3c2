using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>What the notices of a batch are about, as it is now.</summary>
public sealed record NoticeSubjects(
    IReadOnlyDictionary<Guid, Obligation> Obligations,
    IReadOnlyDictionary<Guid, FollowUp> FollowUps,
    IReadOnlyDictionary<Guid, RunningProcess> Processes,
    IReadOnlyDictionary<(Guid ObligationId, int Revision), ReceiptFacts> Receipts)
{
    public static async Task<NoticeSubjects> ReadAsync(PartyWorkflowDbContext db, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.ObligationId).OfType<Guid>().Distinct().ToList();
        // As one parameter: the statement is the same for every batch, and the store keeps its plan.
        var obligations = await db.Obligations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var receipts = await ReceiptsAsync(db, notices.Where(notice => notice.Kind == NoticeKind.Receipt), cancellationToken);
        var others = notices.Select(notice => notice.FollowUpId).OfType<Guid>().Distinct().ToList();
        if (others.Count == 0)
        {
            return new NoticeSubjects(obligations, new Dictionary<Guid, FollowUp>(), new Dictionary<Guid, RunningProcess>(), receipts);
        }

        var followUps = await db.FollowUps.AsNoTracking().Where(row => EF.Parameter(others).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var processes = await db.Processes.AsNoTracking().Where(row => EF.Parameter(others).Contains(row.FollowUpId!.Value)).ToDictionaryAsync(row => row.FollowUpId!.Value, cancellationToken);
        return new NoticeSubjects(obligations, followUps, processes, receipts);
    }

    public static async Task<IReadOnlyDictionary<(Guid ObligationId, int Revision), ReceiptFacts>> ReceiptsAsync(PartyWorkflowDbContext db, IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.ObligationId!.Value).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<(Guid, int), ReceiptFacts>()
            : await db.Submissions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.ObligationId))
                .Select(row => new { row.ObligationId, row.Revision, row.ReceiptNumber, row.ReceivedAt, row.DaysLate, row.Sha256 })
                .ToDictionaryAsync(row => (row.ObligationId, row.Revision), row => new ReceiptFacts(row.ReceiptNumber, row.ReceivedAt, row.DaysLate, row.Sha256), cancellationToken);
    }

    /// <summary>R10: why the notice is not to be sent any more; null: it is still true.</summary>
    public string? WhyNot(Notice notice) =>
        notice.Kind == NoticeKind.Test ? null : notice.FollowUpId is { } id ? Relevance.WhyNot(notice, FollowUps[id]) : Relevance.WhyNot(notice, Obligations[notice.ObligationId!.Value]);
}
