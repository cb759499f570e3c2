using System.Globalization;
using Hangfire;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>The scheduler's servers in this process, by the sign of life that each leaves in the scheduler's storage.</summary>
/// <param name="signedBy">The clock by which they sign: the database's on a server, the machine's beside SQLite, and never one that was shifted to another day.</param>
public sealed class ServersHere(JobStorage storage, TimeProvider signedBy)
{
    /// <summary>A server signs every half-minute.</summary>
    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(2);

    // Hangfire names a server after its machine and process.
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}").ToUpperInvariant();

    public bool AreAlive()
    {
        var now = signedBy.GetUtcNow().UtcDateTime;
        return storage.GetMonitoringApi().Servers().Any(server => server.Name.ToUpperInvariant().StartsWith(_name, StringComparison.Ordinal) && now - server.Heartbeat < AliveFor);
    }
}
