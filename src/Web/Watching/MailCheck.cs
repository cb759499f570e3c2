using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Web.Watching;

/// <summary>
/// The mail server was reached lately. While it is away the site goes on serving and mails wait, so this degrades the answer and does not
/// take the process out of service.
/// </summary>
internal sealed class MailCheck(MailServer server) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        server.Away is { } away ? HealthCheckResult.Degraded($"away since {away.Since:yyyy-MM-dd'T'HH:mm:ss'Z'}. {away.Why}")
        : server.ReachedAt is null ? HealthCheckResult.Healthy("not tried by this process yet")
        : HealthCheckResult.Healthy());
}
