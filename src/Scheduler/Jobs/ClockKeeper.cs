using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Keeps this node's clock to the database's, from before the first job on.</summary>
public sealed partial class ClockKeeper(DatabaseTime time, IServiceScopeFactory scopes, ILogger<ClockKeeper> log) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>A machine whose clock is off by more than this is worth a line in the log.</summary>
    private static readonly TimeSpan Noteworthy = TimeSpan.FromSeconds(30);

    private ITimer? _timer;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        _timer = time.CreateTimer(_ => _ = FollowAsync(CancellationToken.None), null, Interval, Interval);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await time.FollowAsync(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>(), cancellationToken);
            if (time.Ahead.Duration() > Noteworthy)
            {
                LogOff(time.Ahead);
            }
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // The last correction stands; without the database nothing is decided anyway.
            LogAway(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This machine's clock differs from the database's by {Ahead}; the database's decides")]
    private partial void LogOff(TimeSpan ahead);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database's clock could not be asked: {Reason}")]
    private partial void LogAway(string reason);
}
