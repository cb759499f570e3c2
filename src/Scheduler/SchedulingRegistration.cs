using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler;

public static class SchedulingRegistration
{
    /// <summary>What the jobs and a rehearsal run. The mail transport and the site's address are registered apart.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services.AddSingleton<MailServer>().AddSingleton(_ => new SchedulerMeter(SchedulerMeter.Name))
            .AddScoped<TakeBatch>().AddScoped<PrepareMails>().AddScoped<SendBatch>().AddScoped<CommitHandovers>().AddScoped<ProbeMailServer>().AddScoped<RecordBounce>().AddScoped<PreviewMails>().AddScoped<WatchOutbox>()
            .AddScoped<PlanNotices>().AddScoped<ComingNotices>().AddScoped<PlanFollowUps>().AddScoped<CalendarWarnings>().AddScoped<DeliverNotices>().AddScoped<MailAssembly>().AddScoped<Sweep>();
}
