using System.Globalization;
using Hangfire;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>The scheduler's servers in this process, by the sign of life that each leaves in the scheduler's storage.</summary>
public sealed class ServersHere(JobStorage storage)
{
    /// <summary>A server signs every half-minute.</summary>
    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(2);

    // Hangfire names a server after its machine and process, and signs by the machine's own clock, whatever day the office has.
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}").ToUpperInvariant();

    public bool AreAlive()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return storage.GetMonitoringApi().Servers().Any(server => server.Name.ToUpperInvariant().StartsWith(_name, StringComparison.Ordinal) && now - server.Heartbeat < AliveFor);
    }
}
