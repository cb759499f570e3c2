using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>
/// What each node that sends has to know for itself, and so no job of the cluster's: whether it reaches the mail server, and how the outbox stands, for its
/// own ready-check and gauges.
/// </summary>
public sealed partial class NodeWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<NodeWatch> log) : BackgroundService
{
    private static readonly TimeSpan ProbesEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryAsync(ProbesEvery, services => services.GetRequiredService<ProbeMailServer>().ExecuteAsync(stoppingToken), stoppingToken),
        EveryAsync(LooksEvery, services => services.GetRequiredService<WatchOutbox>().ExecuteAsync(stoppingToken), stoppingToken));

    private async Task EveryAsync(TimeSpan period, Func<IServiceProvider, Task> look, CancellationToken stopping)
    {
        using var ticks = new PeriodicTimer(period, time);
        string? fault = null;
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await look(scope.ServiceProvider);
                fault = null;
            }
            catch (Exception thrown) when (!stopping.IsCancellationRequested)
            {
                // The database is away, most likely: the next tick looks again. Told once for each kind.
                if (fault != thrown.GetType().Name)
                {
                    fault = thrown.GetType().Name;
                    LogFault(fault);
                }
            }
        }
        while (await WaitAsync(ticks, stopping));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer ticks, CancellationToken stopping)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox can't be watched: {Fault}. It is looked at again")]
    private partial void LogFault(string fault);
}
