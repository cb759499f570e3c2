using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>
/// Registers the recurring jobs at the start of a worker, and again until it is done: a node that was killed may have left the scheduler's lock on one of them,
/// which stands for minutes (<see cref="SchedulerStorage"/>), and the database may be away just then. Neither is to keep a worker from starting.
/// </summary>
public sealed partial class JobRegistration(IRecurringJobManager recurring, IBackgroundJobClient jobs, bool hasMirror, TimeProvider time, ILogger<JobRegistration> log) : BackgroundService
{
    private static readonly TimeSpan TriesEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(TriesEvery, time);
        string? fault = null;
        do
        {
            try
            {
                RecurringJobs.Register(recurring, jobs, hasMirror);
                return;
            }
            catch (Exception thrown)
            {
                // Told once for each kind.
                if (fault != thrown.GetType().Name)
                {
                    fault = thrown.GetType().Name;
                    LogFault(fault);
                }
            }
        }
        while (!stoppingToken.IsCancellationRequested && await ticks.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The recurring jobs can't be registered yet: {Fault}. It is tried again")]
    private partial void LogFault(string fault);
}
