using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Scheduler;

public static class SchedulingRegistration
{
    /// <summary>What the jobs and a rehearsal run. The mail transport and the site's address are registered apart.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) =>
        services.AddScoped<PlanNotices>().AddScoped<ComingNotices>().AddScoped<PlanFollowUps>().AddScoped<CalendarWarnings>().AddScoped<DeliverNotices>().AddScoped<MailAssembly>().AddScoped<Sweep>();
}
