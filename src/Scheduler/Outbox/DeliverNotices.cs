using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Hands due notices to the mail transport: lease, check again that they are true (R10), group by person (R23), name the mail (R22), send, commit.
/// Killed at any point, the next run repeats at most the mails that were accepted but not yet committed, under the same Message-ID (I9).
/// </summary>
public sealed partial class DeliverNotices(CaseDesk desk, IMailTransportFactory transports, MailAssembly assembly, ILogger<DeliverNotices> log)
{
    private static readonly TimeSpan[] Backoff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>How many mails were accepted.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        desk.Db.Forget();
        var book = await desk.BookAsync(cancellationToken);
        IMailTransport? transport = null;
        var accepted = 0;
        try
        {
            while (true)
            {
                var lease = new OutboxLease(desk.Db);
                var notices = await lease.TakeAsync(book.Calendar.IsInSendingHours(desk.Clock.Now), desk.Clock.Now, cancellationToken);
                if (notices.Count == 0)
                {
                    return accepted;
                }

                transport ??= transports.Open();
                accepted += await DeliverAsync(lease, notices, book, transport, cancellationToken);
                desk.Db.Forget();
            }
        }
        finally
        {
            if (transport is not null)
            {
                await transport.DisposeAsync();
            }
        }
    }

    private async Task<int> DeliverAsync(OutboxLease lease, List<Notice> notices, OfficeBook book, IMailTransport transport, CancellationToken cancellationToken)
    {
        var subjects = await NoticeSubjects.ReadAsync(desk.Db, notices, cancellationToken);
        foreach (var notice in notices)
        {
            if (subjects.WhyNot(notice) is { } reason)
            {
                notice.Cancel(reason);
            }
        }

        var mails = Group(notices.Where(notice => notice.State == NoticeState.Leased));
        // The names are committed before the first mail leaves: a repeat after a crash finds them.
        await desk.CommitAsync(cancellationToken);
        var accepted = 0;
        foreach (var mail in mails.Where(mail => MayLeave(mail, lease, book)))
        {
            accepted += await SendAsync(lease, mail, subjects, book, transport, cancellationToken) ? 1 : 0;
        }

        await lease.ReleaseAsync(cancellationToken);
        return accepted;
    }

    /// <summary>A slow mail server takes time: the lease, or the hours in which scheduled notices leave (R5), may end in the middle of a batch.</summary>
    private bool MayLeave(List<Notice> mail, OutboxLease lease, OfficeBook book)
    {
        var now = desk.Clock.Now;
        return now <= lease.HandsOutUntil && (mail[0].IsOfAnEvent || book.Calendar.IsInSendingHours(now));
    }

    /// <summary>R23: what is due to one person travels in one mail; a notice of an event alone. A mail that was named before keeps its name and company.</summary>
    private List<List<Notice>> Group(IEnumerable<Notice> notices)
    {
        var mails = notices.GroupBy(notice => notice.MessageId ?? (notice.IsOfAnEvent ? $"event {notice.Id}" : $"person {notice.RecipientId}"))
            .Select(mail => mail.ToList()).ToList();
        foreach (var mail in mails.Where(mail => mail[0].MessageId is null))
        {
            var messageId = MessageIds.Of(mail, assembly.Domain);
            mail.ForEach(notice => notice.TravelIn(messageId));
        }

        return mails;
    }

    private async Task<bool> SendAsync(OutboxLease lease, List<Notice> mail, NoticeSubjects subjects, OfficeBook book, IMailTransport transport, CancellationToken cancellationToken)
    {
        var messageId = mail[0].MessageId!;
        var content = await assembly.ComposeAsync(mail, subjects, book, cancellationToken);
        switch (await transport.SendAsync(content, cancellationToken))
        {
            case DeliveryResult.Accepted:
                await lease.MarkSentAsync(messageId, desk.Clock.Now, cancellationToken);
                return true;
            case DeliveryResult.Temporary temporary:
                LogPostponed(messageId, temporary.Reason);
                await lease.PostponeAsync(messageId, Shorten(temporary.Reason), desk.Clock.Now + Wait(mail[0].Attempts, messageId), cancellationToken);
                return false;
            case DeliveryResult.Permanent permanent:
                LogFailed(messageId, permanent.Reason);
                await lease.MarkFailedAsync(messageId, Shorten(permanent.Reason), cancellationToken);
                await RaiseAddressItemAsync(mail[0].RecipientId, permanent.Reason, cancellationToken);
                return false;
            case var unknown:
                throw new InvalidOperationException($"Unknown delivery result {unknown}.");
        }
    }

    private async Task RaiseAddressItemAsync(int personId, string reason, CancellationToken cancellationToken)
    {
        desk.RaiseItem(BoardItem.Raise(BoardItemKind.AddressRefused, $"address:{personId}", desk.Clock.Now, detail: Shorten(reason)));
        desk.Db.AppendAudit(AuditEntry.Of("AddressRefused", $"person:{personId}", desk.Clock.Now));
        await desk.CommitAsync(cancellationToken);
    }

    /// <summary>Spread by up to a quarter, so that what failed together does not come back together; the same for the same mail.</summary>
    private static TimeSpan Wait(int attempts, string messageId)
    {
        var step = Backoff[Math.Clamp(attempts - 1, 0, Backoff.Length - 1)];
        var jitter = Convert.ToInt32(messageId[..2], 16) / 1024.0;
        return step + (step * jitter);
    }

    private static string Shorten(string text) => text.Length <= 500 ? text : text[..500];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MessageId} is put off: {Reason}")]
    private partial void LogPostponed(string messageId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {MessageId} failed for good: {Reason}")]
    private partial void LogFailed(string messageId, string reason);
}
