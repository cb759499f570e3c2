using Hangfire;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Where a second runtime is chosen: brings it up to date, and looks for differences. Both under one lock, so that neither sees the other's half-done work as a difference.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class MirrorJob(IProcessMirror mirror)
{
    private const string Lock = "process-mirror";

    [DisableConcurrentExecution(Lock, 60)]
    public Task CatchUpAsync(CancellationToken cancellationToken) => mirror.CatchUpAsync(cancellationToken);

    [DisableConcurrentExecution(Lock, 60)]
    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        await mirror.CatchUpAsync(cancellationToken);
        await mirror.ReconcileAsync(cancellationToken);
    }
}
