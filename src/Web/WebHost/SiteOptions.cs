using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;

namespace PartyWorkflow.Web.WebHost;

/// <summary>The settings that the program checks before it starts; a fault is one line that names the option.</summary>
public sealed record SiteOptions(Uri BaseUrl, StoreConnection Store, NodeRole Role, RuntimeKind Runtime, DateTimeOffset? StartClockAt)
{
#if WITH_ELSA
    private static bool HasElsa => true;
#else
    private static bool HasElsa => false;
#endif

    /// <summary>A second runtime follows the processes of our tables.</summary>
    public bool HasMirror => Runtime == RuntimeKind.Elsa;

    /// <exception cref="InvalidOperationException">With one line that names the wrong option.</exception>
    public static SiteOptions From(IConfiguration configuration, bool isDevelopment)
    {
        var runtime = OneOf(configuration, "Workflows:Runtime", RuntimeKind.Native);
        if (runtime == RuntimeKind.Elsa && !HasElsa)
        {
            throw new InvalidOperationException("Workflows:Runtime: Elsa is not built in; build it in with -p:WithElsa=true (docs/elsa.md), or choose Native");
        }

        if (!Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var baseUrl) || baseUrl.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException("Site:BaseUrl: must be the http or https address under which people reach the site");
        }

        return new SiteOptions(baseUrl, StoreFrom(configuration), OneOf<NodeRole>(configuration, "Scheduler:Role", NodeRole.All), runtime, ClockFrom(configuration, isDevelopment));
    }

    private static StoreConnection StoreFrom(IConfiguration configuration)
    {
        var kind = OneOf(configuration, "Storage:Provider", StoreKind.Sqlite);
        var text = configuration.GetConnectionString("PartyWorkflow") ?? throw new InvalidOperationException("ConnectionStrings:PartyWorkflow: is missing");
        var store = new StoreConnection(kind, text);
        return store.Fault() is { } fault ? throw new InvalidOperationException($"ConnectionStrings:PartyWorkflow: {fault}") : store;
    }

    private static T OneOf<T>(IConfiguration configuration, string option, T otherwise) where T : struct, Enum
    {
        if (configuration[option] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0])
            ? value
            : throw new InvalidOperationException($"{option}: \"{text}\" is none of {string.Join(", ", Enum.GetNames<T>())}");
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
