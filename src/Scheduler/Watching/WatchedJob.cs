using System.Diagnostics;

namespace PartyWorkflow.Scheduler.Watching;

/// <summary>What every job is run through: a trace, and its duration.</summary>
public sealed class WatchedJob(SchedulerMeter meter, TimeProvider time)
{
    public static readonly ActivitySource Source = new(SchedulerMeter.Name);

    public async Task RunAsync(string job, Func<Task> work)
    {
        using var activity = Source.StartActivity(job);
        var started = time.GetTimestamp();
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            // The kind of fault only: its text may hold an address.
            activity?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
            throw;
        }
        finally
        {
            meter.Swept(job, time.GetElapsedTime(started));
        }
    }
}
