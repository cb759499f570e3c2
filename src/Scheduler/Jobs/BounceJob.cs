using Hangfire;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Reads the mailbox in which bounces and answers arrive, where one is set. What was not recorded stays unread, and is read again.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class BounceJob(BounceMailbox mailbox, RecordIncoming record)
{
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => mailbox.ReadAsync(record.ExecuteAsync, cancellationToken);
}
