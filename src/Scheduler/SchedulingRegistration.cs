using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler;

public static class SchedulingRegistration
{
    /// <summary>What the jobs and a rehearsal run. The mail transport and the site's address are registered apart.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        // A rehearsal has no settings of mail.
        services.TryAddSingleton<MailOptions>();
        return services.AddSingleton<MailServer>().AddSingleton(_ => new SchedulerMeter(SchedulerMeter.Name))
            .AddScoped<TakeBatch>().AddScoped<PrepareMails>().AddScoped<SendBatch>().AddScoped<CommitHandovers>().AddScoped<ProbeMailServer>().AddScoped<RecordIncoming>().AddScoped<ForgetIncoming>().AddScoped<PreviewMails>().AddScoped<WatchOutbox>()
            .AddScoped<PlanNotices>().AddScoped<ComingNotices>().AddScoped<PlanFollowUps>().AddScoped<DeliverNotices>().AddScoped<MailAssembly>().AddScoped<Sweep>();
    }
}
