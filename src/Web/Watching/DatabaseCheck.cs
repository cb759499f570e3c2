using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.Watching;

/// <summary>The database answers, and its schema is this program's.</summary>
internal sealed class DatabaseCheck(PartyWorkflowDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var known = db.Database.GetMigrations().ToList();
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            return known.Except(applied).Any() ? HealthCheckResult.Unhealthy("the schema is older than this program; run the verb migrate")
                : applied.Except(known).Any() ? HealthCheckResult.Unhealthy("the schema is newer than this program; run a newer version")
                : HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The fault's text may hold the connection string.
            return HealthCheckResult.Unhealthy($"can't be reached ({fault.GetBaseException().GetType().Name}); check ConnectionStrings:PartyWorkflow and that the server is up");
        }
    }
}
