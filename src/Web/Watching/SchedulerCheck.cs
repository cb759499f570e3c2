using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartyWorkflow.Scheduler.Jobs;

namespace PartyWorkflow.Web.Watching;

/// <summary>The scheduler of this process is alive; a process without one has nothing to say.</summary>
internal sealed class SchedulerCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (services.GetService<ServersHere>() is not { } servers)
        {
            return HealthCheckResult.Healthy("not in this process");
        }

        try
        {
            return servers.AreAlive() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("it gives no sign of life; restart this process and see its log");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The fault's text may hold the connection string.
            return HealthCheckResult.Unhealthy($"its storage can't be reached ({fault.GetBaseException().GetType().Name})");
        }
    }
}
