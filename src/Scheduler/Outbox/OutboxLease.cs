using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Takes due notices for one worker, for a limited time. The token fences: whoever wakes up after their lease ran out finds that their
/// update matches no row. On SQLite the single writer makes the update atomic.
/// </summary>
public sealed class OutboxLease(PartyWorkflowDbContext db)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(10);
    private const int RecipientsAtOnce = 100;

    public Guid Token { get; } = Guid.NewGuid();

    /// <summary>Leases everything due for the next recipients; all of a person's notices together, so that they travel in one mail (R23).</summary>
    public async Task<List<Notice>> TakeAsync(bool inSendingHours, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + Duration;
        var due = db.Notices.Where(notice => notice.NotBefore <= now
            && (notice.State == NoticeState.Planned || (notice.State == NoticeState.Leased && notice.LeasedUntil < now))
            && (notice.IsOfAnEvent || inSendingHours));
        var recipients = due.Select(notice => notice.RecipientId).Distinct().OrderBy(id => id).Take(RecipientsAtOnce);
        var taken = await due.Where(notice => recipients.Contains(notice.RecipientId)).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.State, NoticeState.Leased).SetProperty(notice => notice.LeaseToken, Token)
                .SetProperty(notice => notice.LeasedUntil, until).SetProperty(notice => notice.Attempts, notice => notice.Attempts + 1), cancellationToken);
        return taken == 0 ? [] : await db.Notices.Where(notice => notice.LeaseToken == Token && notice.State == NoticeState.Leased).OrderBy(notice => notice.Id).ToListAsync(cancellationToken);
    }

    public Task MarkSentAsync(string messageId, DateTimeOffset now, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Sent).SetProperty(notice => notice.SentAt, now)
            .SetProperty(notice => notice.LastError, (string?)null).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>Back to planned, to be tried again from <paramref name="notBefore"/>.</summary>
    public Task PostponeAsync(string messageId, string error, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Planned).SetProperty(notice => notice.NotBefore, notBefore)
            .SetProperty(notice => notice.LastError, error).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    public Task MarkFailedAsync(string messageId, string error, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Failed)
            .SetProperty(notice => notice.LastError, error).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    private IQueryable<Notice> Mine(string messageId) => db.Notices.Where(notice => notice.MessageId == messageId && notice.LeaseToken == Token && notice.State == NoticeState.Leased);
}
