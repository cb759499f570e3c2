using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Writes down what became of letters, at once: those that ended while the last were being written share a transaction. A refusal's mark,
/// its board item and its audit row are in it too (I2).
/// </summary>
public sealed partial class CommitHandovers(CaseDesk desk, AddressMarks marks, MailServer server, SchedulerMeter meter, ILogger<CommitHandovers> log)
{
    /// <summary>How many were accepted.</summary>
    public async Task<int> ExecuteAsync(OutboxLease lease, IReadOnlyList<Handover> handovers, CancellationToken cancellationToken)
    {
        if (handovers.Count == 0)
        {
            return 0;
        }

        server.Reached();
        var refusals = handovers.Where(handover => handover.Result is not DeliveryResult.Accepted).ToList();
        // Acceptances alone are one statement, which is a transaction by itself.
        await using var transaction = refusals.Count == 0 ? null : await desk.Db.Database.BeginTransactionAsync(cancellationToken);
        await MarkSentAsync(lease, handovers.Where(handover => handover.Result is DeliveryResult.Accepted).SelectMany(handover => handover.Notices).Select(notice => notice.Id).ToList(), cancellationToken);
        foreach (var refusal in refusals)
        {
            await WriteAsync(lease, refusal, cancellationToken);
        }

        if (transaction is not null)
        {
            await desk.Db.SaveChangesAsync(cancellationToken);
            desk.Db.Forget();
            await transaction.CommitAsync(cancellationToken);
        }

        return handovers.Count - refusals.Count;
    }

    private async Task MarkSentAsync(OutboxLease lease, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        meter.Sent(ids.Count);
        if (await lease.MarkSentAsync(ids, desk.Clock.Now, cancellationToken) < ids.Count)
        {
            meter.LeaseLost();
            LogLost();
        }
    }

    private async Task WriteAsync(OutboxLease lease, Handover handover, CancellationToken cancellationToken)
    {
        var (messageId, now, count) = (handover.MessageId, desk.Clock.Now, handover.Notices.Count);
        switch (handover.Result)
        {
            case DeliveryResult.Temporary temporary:
                LogPostponed(messageId, temporary.Code);
                await lease.PostponeAsync(messageId, Shorten(temporary.Answer), now + RetryWait.After(handover.Notices[0].Attempts, messageId), cancellationToken);
                meter.PutOff(count);
                TellOfTheSender(temporary, now);
                break;
            case DeliveryResult.AddressRefused refused:
                LogAddressRefused(messageId, refused.Code);
                await marks.MarkAsync(handover.Letter.Address, handover.Notices[0].RecipientId, Shorten(refused.Answer), cancellationToken);
                await lease.HoldAsync(messageId, Shorten(refused.Answer), cancellationToken);
                meter.Failed(count);
                break;
            case DeliveryResult.MessageRefused refused:
                LogFailed(messageId, refused.Code);
                await lease.MarkFailedAsync(messageId, Shorten(refused.Answer), cancellationToken);
                desk.RaiseItem(BoardItem.Raise(BoardItemKind.MailFailed, $"mail:{messageId}", now, detail: Shorten(refused.Answer)));
                desk.Db.AppendAudit(AuditEntry.Of("MailFailed", $"mail:{messageId}", now));
                meter.Failed(count);
                break;
            case var other:
                throw new InvalidOperationException($"Nothing is to be written of {other}.");
        }
    }

    /// <summary>What is refused for good because of us waits, and nobody but an administrator can mend it.</summary>
    private void TellOfTheSender(DeliveryResult.Fault fault, DateTimeOffset now)
    {
        var cause = RefusalCauses.Of(null, fault.Answer);
        if (fault.Code.StartsWith('5') && cause.IsOfTheSender())
        {
            desk.RaiseItem(SenderTrouble.Item(cause, Shorten(fault.Answer), now));
        }
    }

    private static string Shorten(string text) => text.Length <= 500 ? text : text[..500];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail was accepted after its lease had run out; another worker may have repeated it under the same name")]
    private partial void LogLost();

    // Codes only: what a server answers often repeats the address.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MessageId} is put off: {Code}")]
    private partial void LogPostponed(string messageId, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The address of mail {MessageId} was refused for good: {Code}")]
    private partial void LogAddressRefused(string messageId, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {MessageId} was refused for good: {Code}")]
    private partial void LogFailed(string messageId, string code);
}
