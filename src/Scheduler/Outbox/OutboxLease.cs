using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Outbox;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Takes due notices for one worker, for a limited time. Several workers take different people at once. The token fences: whoever wakes up
/// after their lease ran out finds that their update matches no row.
/// </summary>
public sealed class OutboxLease(PartyWorkflowDbContext db)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(10);

    /// <summary>A mail begun within this time ends before the lease does.</summary>
    private static readonly TimeSpan HandsOutFor = TimeSpan.FromMinutes(4);

    /// <summary>Should a sweep never end, what it has planned leaves after this time all the same.</summary>
    private static readonly TimeSpan LongestSweep = TimeSpan.FromMinutes(15);

    private const int RecipientsAtOnce = 200;

    public Guid Token { get; private init; } = Guid.NewGuid();

    /// <summary>After this instant nothing more of it may be sent: another worker could be about to.</summary>
    public DateTimeOffset HandsOutUntil { get; private set; }

    /// <summary>It holds as many people as one lease may: others are likely to wait.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The same lease over another connection.</summary>
    public OutboxLease Through(PartyWorkflowDbContext other) => new(other) { Token = Token, HandsOutUntil = HandsOutUntil, IsFull = IsFull };

    /// <summary>Leases everything due for the next recipients; all of a person's notices together, so that they travel in one mail (R23).</summary>
    public async Task<List<Notice>> TakeAsync(bool inSendingHours, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plannedThrough = inSendingHours ? await PlannedThroughAsync(now, cancellationToken) : DateTimeOffset.MinValue;
        if (!await Due(now, plannedThrough).AnyAsync(cancellationToken))
        {
            return [];
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var recipients = await DueRecipients.LockAsync(db, now, plannedThrough, RecipientsAtOnce, cancellationToken);
        var until = now + Duration;
        (HandsOutUntil, IsFull) = (now + HandsOutFor, recipients.Count == RecipientsAtOnce);
        await Due(now, plannedThrough).Where(notice => EF.Parameter(recipients).Contains(notice.RecipientId)).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.State, NoticeState.Leased).SetProperty(notice => notice.LeaseToken, Token)
                .SetProperty(notice => notice.LeasedUntil, until).SetProperty(notice => notice.Attempts, notice => notice.Attempts + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await db.Notices.AsNoTracking().Where(notice => notice.LeaseToken == Token && notice.State == NoticeState.Leased).OrderBy(notice => notice.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Their mails' names and dates (R21, R22). How many were still this lease's.</summary>
    public Task<int> NameAsync(IReadOnlyCollection<Notice> notices, DateTimeOffset composedAt, CancellationToken cancellationToken) =>
        MailNames.WriteAsync(db, Token, notices.Select(notice => (notice.Id, notice.MessageId!)), composedAt, cancellationToken);

    /// <summary>No longer true (R10).</summary>
    public Task<int> CancelAsync(IReadOnlyCollection<long> ids, string reason, CancellationToken cancellationToken) =>
        Mine(ids).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.State, NoticeState.Cancelled).SetProperty(notice => notice.CancelReason, reason).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>Their recipients' addresses are refused; they were not tried.</summary>
    public Task<int> HoldAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        Mine(ids).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Held).SetProperty(notice => notice.LastError, "address_refused")
            .SetProperty(notice => notice.Attempts, notice => notice.Attempts - 1).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>They can't be written; they were not tried.</summary>
    public Task<int> FailAsync(IReadOnlyCollection<long> ids, string error, CancellationToken cancellationToken) =>
        Mine(ids).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.State, NoticeState.Failed).SetProperty(notice => notice.LastError, error)
                .SetProperty(notice => notice.Attempts, notice => notice.Attempts - 1)
                .SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    public Task<int> MarkSentAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        Mine(ids).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Sent).SetProperty(notice => notice.SentAt, now)
            .SetProperty(notice => notice.LastError, (string?)null).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>Back to planned, to be tried again from <paramref name="notBefore"/>.</summary>
    public Task PostponeAsync(string messageId, string error, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Planned).SetProperty(notice => notice.NotBefore, notBefore)
            .SetProperty(notice => notice.LastError, error).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    public Task MarkFailedAsync(string messageId, string error, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Failed)
            .SetProperty(notice => notice.LastError, error).SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>The address is refused: kept until it is corrected.</summary>
    public Task HoldAsync(string messageId, string answer, CancellationToken cancellationToken) =>
        Mine(messageId).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Held).SetProperty(notice => notice.LastError, answer)
            .SetProperty(notice => notice.LeaseToken, (Guid?)null), cancellationToken);

    /// <summary>
    /// Gives back what was leased and not tried, without the loss of an attempt. What was never handed to a mail server loses its mail too: it is composed
    /// when it does leave (R21), however long the server is away. What a server may have taken keeps its name and date (R22).
    /// </summary>
    public Task ReleaseAsync(string? why, CancellationToken cancellationToken) =>
        db.Notices.Where(notice => notice.LeaseToken == Token && notice.State == NoticeState.Leased).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.State, NoticeState.Planned).SetProperty(notice => notice.LeaseToken, (Guid?)null)
                .SetProperty(notice => notice.MessageId, notice => notice.Attempts == 1 ? null : notice.MessageId)
                .SetProperty(notice => notice.ComposedAt, notice => notice.Attempts == 1 ? null : notice.ComposedAt)
                .SetProperty(notice => notice.Attempts, notice => notice.Attempts - 1).SetProperty(notice => notice.LastError, notice => why ?? notice.LastError), cancellationToken);

    private async Task<DateTimeOffset> PlannedThroughAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var swept = await db.Installations.Select(row => row.SweptThrough).SingleOrDefaultAsync(cancellationToken);
        return swept > now - LongestSweep ? swept.Value : now - LongestSweep;
    }

    private IQueryable<Notice> Due(DateTimeOffset now, DateTimeOffset plannedThrough) =>
        db.Notices.Where(notice => notice.NotBefore <= now
            && (notice.State == NoticeState.Planned || (notice.State == NoticeState.Leased && notice.LeasedUntil < now))
            && (notice.IsOfAnEvent || notice.PlannedAt <= plannedThrough));

    /// <summary>
    /// By their ids: with the token alone a store without statistics may look at every row of the lease. As one parameter: the statement is the same for any number.
    /// </summary>
    private IQueryable<Notice> Mine(IReadOnlyCollection<long> ids) => db.Notices.Where(notice => EF.Parameter(ids).Contains(notice.Id) && notice.LeaseToken == Token && notice.State == NoticeState.Leased);

    private IQueryable<Notice> Mine(string messageId) => db.Notices.Where(notice => notice.MessageId == messageId && notice.LeaseToken == Token && notice.State == NoticeState.Leased);
}
