namespace PartyWorkflow.Web.WebHost;

/// <summary>The settings that the program checks before it starts; a fault is one line that names the option.</summary>
public sealed record SiteOptions(Uri BaseUrl, string ConnectionString, DateTimeOffset? StartClockAt)
{
    /// <exception cref="InvalidOperationException">With one line that names the wrong option.</exception>
    public static SiteOptions From(IConfiguration configuration, bool isDevelopment)
    {
        var provider = configuration["Storage:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Storage:Provider: \"{provider}\" is not built in; this version stores in Sqlite");
        }

        var runtime = configuration["Workflows:Runtime"] ?? "Native";
        if (!runtime.Equals("Native", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Workflows:Runtime: \"{runtime}\" is not built in; this version runs Native");
        }

        if (!Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var baseUrl) || baseUrl.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException("Site:BaseUrl: must be the http or https address under which people reach the site");
        }

        var connectionString = configuration.GetConnectionString("PartyWorkflow") ?? throw new InvalidOperationException("ConnectionStrings:PartyWorkflow: is missing");
        return new SiteOptions(baseUrl, connectionString, ClockFrom(configuration, isDevelopment));
    }

    private static DateTimeOffset? ClockFrom(IConfiguration configuration, bool isDevelopment)
    {
        if (configuration["Clock:StartAt"] is not { Length: > 0 } text)
        {
            return null;
        }

        if (!isDevelopment)
        {
            throw new InvalidOperationException("Clock:StartAt: only in Development");
        }

        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var instant)
            ? instant
            : throw new InvalidOperationException($"Clock:StartAt: \"{text}\" is not an instant like 2026-05-20T09:30:00+07:00");
    }
}
