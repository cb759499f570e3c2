using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>
/// All recurring jobs, cron in Asia/Ho_Chi_Minh. They are registered at every start: beside SQLite the scheduler keeps them in memory, because every
/// intent is in our own tables. No job exists for a single obligation.
/// </summary>
public static class RecurringJobs
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddHangfire(configuration => configuration.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseInMemoryStorage());
        services.AddHangfireServer(options =>
        {
            options.WorkerCount = 2;
            options.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        return services.AddScoped<OpeningJob>().AddScoped<PlanningJob>().AddScoped<DeliveryJob>().AddScoped<TidyingJob>();
    }

    public static void Register(IRecurringJobManager recurring, IBackgroundJobClient jobs)
    {
        var zone = new RecurringJobOptions { TimeZone = OfficeZone.Info };
        recurring.AddOrUpdate<OpeningJob>(nameof(OpeningJob), job => job.RunAsync(CancellationToken.None), "*/15 * * * *", zone);
        recurring.AddOrUpdate<PlanningJob>(nameof(PlanningJob), job => job.RunAsync(CancellationToken.None), "*/15 * * * *", zone);
        // Notices of events are told at once (R16): within seconds of their act.
        recurring.AddOrUpdate<DeliveryJob>(nameof(DeliveryJob), job => job.RunAsync(CancellationToken.None), "*/10 * * * * *", zone);
        recurring.AddOrUpdate<TidyingJob>(nameof(TidyingJob), job => job.RunAsync(CancellationToken.None), "0 2 * * *", zone);
        // What fell due while the program was down (R20) does not wait for the next quarter-hour.
        var opening = jobs.Enqueue<OpeningJob>(job => job.RunAsync(CancellationToken.None));
        jobs.ContinueJobWith<PlanningJob>(opening, job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<TidyingJob>(job => job.RunAsync(CancellationToken.None));
    }
}
