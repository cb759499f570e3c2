using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Watching;

/// <summary>Metrics and traces by OpenTelemetry, and the health checks. The scheduler counts; only here is it known where the numbers go.</summary>
public static class WatchingRegistration
{
    public static void AddWatching(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(WatchingOptions.Section).Get<WatchingOptions>() ?? new WatchingOptions();
        if (options.Fault() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        builder.Services.AddSingleton(options);
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database").AddCheck<SchedulerCheck>("scheduler").AddCheck<MailCheck>("mail");
        var isSent = !string.IsNullOrEmpty(options.OtlpEndpoint);
        if (!options.Prometheus && !isSent)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("PartyWorkflow"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(SchedulerMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel");
            if (options.Prometheus)
            {
                metrics.AddPrometheusExporter();
            }

            if (isSent)
            {
                metrics.AddOtlpExporter(otlp => otlp.Endpoint = new Uri(options.OtlpEndpoint!));
            }
        });
        if (isSent)
        {
            telemetry.WithTracing(traces => traces.AddSource(SchedulerMeter.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => otlp.Endpoint = new Uri(options.OtlpEndpoint!)));
        }
    }

    public static void MapWatching(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteOptions>().Role != NodeRole.Web)
        {
            // Counts from before the first look, not from the first job on.
            _ = app.Services.GetRequiredService<SchedulerMeter>();
        }

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        if (app.Services.GetRequiredService<WatchingOptions>().Prometheus)
        {
            app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
        }
    }
}
