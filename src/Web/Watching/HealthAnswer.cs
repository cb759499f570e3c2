using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartyWorkflow.Web.Watching;

/// <summary>A short answer without secrets: what stands, and in one line what is wrong and what to do.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => Line(entry.Value));
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = Word(report.Status), checks }));
    }

    private static string Line(HealthReportEntry entry) => string.IsNullOrEmpty(entry.Description) ? Word(entry.Status) : $"{Word(entry.Status)}: {entry.Description}";

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        HealthStatus.Unhealthy => "down",
    };
}
