using Hangfire;
using PartyWorkflow.Scheduler.Outbox;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Delivers the outbox. Its own states say what is left to do, so a failed run needs no retry by the scheduler.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class DeliveryJob(DeliverNotices deliver)
{
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => deliver.ExecuteAsync(cancellationToken);
}
