using PartyWorkflow.Scheduler.Jobs;

namespace PartyWorkflow.Web.WebHost.FrontDoor;

internal static class FrontDoorRegistration
{
    /// <summary>The way in: first the path, then who asks and by which way, and only then everything else.</summary>
    public static void UseFrontDoor(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<SiteOptions>();
        app.UseBasePath(BasePath.Of(options.BaseUrl));
        app.UseSecurityHeaders();
        var rules = app.Environment.IsDevelopment() || options.Role == NodeRole.Worker ? null : ActivatorUtilities.CreateInstance<FrontDoorRules>(app.Services);
        if (rules is not null)
        {
            app.Use(rules.BeforeProxiesAsync);
        }

        if (!options.Proxies.IsNone)
        {
            app.UseForwardedHeaders(options.Proxies.Forwarded(options.BaseUrl.Host));
        }

        if (rules is not null)
        {
            app.Use(rules.AfterProxiesAsync);
        }
    }
}
