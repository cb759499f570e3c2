using Hangfire;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>
/// Opens, passes on and plans what is due (R7 to R15, R18). Late, twice, or on two nodes at once, it does no harm (R20). Two sweeps plan in turn by a lock of the
/// database's (ADR 0012), and need none of the scheduler's, for which the living would wait after its holder was killed.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class SweepJob(Sweep sweep, WatchedJob watched, SchedulerMeter meter)
{
    public Task RunAsync(CancellationToken cancellationToken) =>
        watched.RunAsync("sweep", async () => meter.Planned(await sweep.PlanAsync(cancellationToken)));
}
