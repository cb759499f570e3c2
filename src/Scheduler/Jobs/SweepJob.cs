using Hangfire;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Opens, passes on and plans what is due (R7 to R15, R18). Late, twice, or on two nodes at once, it does no harm (R20).</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class SweepJob(Sweep sweep, WatchedJob watched, SchedulerMeter meter)
{
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) =>
        watched.RunAsync("sweep", async () => meter.Planned(await sweep.PlanAsync(cancellationToken)));
}
