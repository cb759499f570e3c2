using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>
/// All recurring jobs, cron in Asia/Ho_Chi_Minh. They are registered at every start of a worker: their names are their ids, so that several nodes
/// register one job, and beside SQLite the scheduler forgets them. No job exists for a single obligation.
/// </summary>
/// <remarks>A run that failed is deleted, not kept as failed: the log tells of it, the next run does its work, and only what is deleted or done ends in the scheduler's storage.</remarks>
public static class RecurringJobs
{
    /// <summary>
    /// How long jobs may go on when the program is told to end: mails under way are answered and committed, the rest of the batch is given back, and another node
    /// need not wait for its lease. A mail server that takes longer gets its mail again, under the same name.
    /// </summary>
    public static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(25);

    private const string Sweeps = "sweeps";
    private const string Mail = "mail";
    private const string Mirror = "mirror";

    /// <param name="hasMirror">A second runtime follows the processes.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, StoreConnection store, NodeRole role, bool hasMirror)
    {
        services.AddHangfire(configuration => configuration.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseStorageBeside(store));
        if (role != NodeRole.Web)
        {
            // Queues of their own, so that a slow mail server never keeps a sweep waiting.
            Serve(services, Sweeps, 1);
            // One delivers, be it for an hour; the other reads bounces, and ends the runs that find a delivery under way, so that they don't pile up.
            Serve(services, Mail, 2);
            if (hasMirror)
            {
                Serve(services, Mirror, 1);
            }

            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<JobRegistration>(provider, hasMirror));
            services.AddHostedService<NodeWatch>().AddSingleton(provider =>
                new ServersHere(provider.GetRequiredService<JobStorage>(), provider.GetService<DatabaseTime>() ?? TimeProvider.System));
        }

        if (hasMirror)
        {
            // Without a mirror there is nothing to make it from, and the program would not start.
            services.AddScoped<MirrorJob>();
        }

        return services.AddScoped<SweepJob>().AddScoped<DeliveryJob>().AddScoped<TidyingJob>().AddScoped<BounceJob>().AddSingleton<DeliveryGate>().AddSingleton<WatchedJob>();
    }

    private static void Serve(IServiceCollection services, string queue, int workers) =>
        services.AddHangfireServer(options =>
            (options.Queues, options.WorkerCount, options.SchedulePollingInterval, options.ShutdownTimeout) = ([queue], workers, TimeSpan.FromSeconds(5), EndWithin));

    internal static void Register(IRecurringJobManager recurring, IBackgroundJobClient jobs, bool hasMirror)
    {
        var zone = new RecurringJobOptions { TimeZone = OfficeZone.Info };
        recurring.AddOrUpdate<SweepJob>(nameof(SweepJob), Sweeps, job => job.RunAsync(CancellationToken.None), "*/15 * * * *", zone);
        // Notices of events are told at once (R16): within seconds of their act.
        recurring.AddOrUpdate<DeliveryJob>(nameof(DeliveryJob), Mail, job => job.RunAsync(CancellationToken.None), "*/10 * * * * *", zone);
        recurring.AddOrUpdate<BounceJob>(nameof(BounceJob), Mail, job => job.RunAsync(CancellationToken.None), "*/5 * * * *", zone);
        recurring.AddOrUpdate<TidyingJob>(nameof(TidyingJob), Sweeps, job => job.RunAsync(CancellationToken.None), "0 2 * * *", zone);
        // What fell due while the program was down (R20) does not wait for the next quarter-hour.
        jobs.Enqueue<SweepJob>(Sweeps, job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<TidyingJob>(Sweeps, job => job.RunAsync(CancellationToken.None));
        RegisterMirror(recurring, jobs, hasMirror, zone);
    }

    private static void RegisterMirror(IRecurringJobManager recurring, IBackgroundJobClient jobs, bool hasMirror, RecurringJobOptions zone)
    {
        const string Reconciling = "MirrorJob.Reconcile";
        if (!hasMirror)
        {
            // A shared storage may still know them from when there was one.
            recurring.RemoveIfExists(nameof(MirrorJob));
            recurring.RemoveIfExists(Reconciling);
            return;
        }

        recurring.AddOrUpdate<MirrorJob>(nameof(MirrorJob), Mirror, job => job.CatchUpAsync(CancellationToken.None), "*/10 * * * * *", zone);
        recurring.AddOrUpdate<MirrorJob>(Reconciling, Mirror, job => job.ReconcileAsync(CancellationToken.None), "20 * * * *", zone);
        // What a crash left behind is put right at once.
        jobs.Enqueue<MirrorJob>(Mirror, job => job.ReconcileAsync(CancellationToken.None));
    }
}
