using Hangfire;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Delivers the outbox, on every node that is free. Its own states say what is left to do, so a failed run needs no retry by the scheduler.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class DeliveryJob(DeliverNotices deliver, DeliveryGate gate, WatchedJob watched)
{
    public Task RunAsync(CancellationToken cancellationToken) => gate.PassAsync(() => watched.RunAsync("deliver", () => deliver.ExecuteAsync(cancellationToken)));
}
