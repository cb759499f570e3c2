using Hangfire;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Plans what is due (R8 to R15). Late or twice, it does no harm (R20).</summary>
public sealed class PlanningJob(PlanNotices plan, PlanFollowUps followUps)
{
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await plan.ExecuteAsync(cancellationToken);
        await followUps.ExecuteAsync(cancellationToken);
    }
}
