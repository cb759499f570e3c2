using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Web.Settings;
using PartyWorkflow.Web.WebHost.FrontDoor;

namespace PartyWorkflow.Web.WebHost;

/// <summary>The settings that the program checks before it starts; a fault is one line that names the option.</summary>
public sealed record SiteOptions(Uri BaseUrl, StoreConnection Store, NodeRole Role, RuntimeKind Runtime, DateTimeOffset? StartClockAt, TrustedProxies Proxies)
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
        if ((SettingsCheck.Fault(configuration) ?? (isDevelopment ? null : UnfitForProduction(configuration))) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        var runtime = OneOf(configuration, "Workflows:Runtime", RuntimeKind.Native);
        if (runtime == RuntimeKind.Elsa && !HasElsa)
        {
            throw new InvalidOperationException("Workflows:Runtime: Elsa is not built in; build it in with -p:WithElsa=true (docs/elsa.md), or choose Native");
        }

        return new SiteOptions(AddressFrom(configuration, isDevelopment), StoreFrom(configuration), OneOf(configuration, "Scheduler:Role", NodeRole.All), runtime,
            ClockFrom(configuration, isDevelopment), TrustedProxies.From(configuration[TrustedProxies.Option]));
    }

    /// <summary>What would be taken for working, and reaches nobody or believes everybody.</summary>
    private static string? UnfitForProduction(IConfiguration configuration) =>
        OneOf(configuration, "Mail:Transport", MailTransportKind.Pickup) != MailTransportKind.Smtp ? "Mail:Transport: must be Smtp outside Development; Pickup only writes files into a folder"
        : string.IsNullOrWhiteSpace(configuration["Mail:FromAddress"]) ? "Mail:FromAddress: must be the address that mails are from"
        : bool.TryParse(configuration["ForwardedHeaders_Enabled"], out var isOpen) && isOpen
            ? $"ASPNETCORE_FORWARDEDHEADERS_ENABLED: would believe everybody; name the proxies in {TrustedProxies.Option} instead"
        : null;

    private static Uri AddressFrom(IConfiguration configuration, bool isDevelopment)
    {
        const string Option = "Site:BaseUrl";
        if (!Uri.TryCreate(configuration[Option], UriKind.Absolute, out var baseUrl) || baseUrl.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException(isDevelopment
                ? $"{Option}: must be the http or https address under which people reach the site"
                : $"{Option}: must be the https address under which people reach the site, such as https://baocao.tinhuy.vn");
        }

        if (baseUrl.UserInfo.Length > 0 || baseUrl.Query.Length > 0 || baseUrl.Fragment.Length > 0)
        {
            throw new InvalidOperationException($"{Option}: must be an address alone, without user name, query (?) or fragment (#)");
        }

        return isDevelopment || baseUrl.Scheme == "https" ? baseUrl
            : throw new InvalidOperationException($"{Option}: must begin with https:// outside Development; what people send, their passwords too, would be read on the way");
    }

    private static StoreConnection StoreFrom(IConfiguration configuration)
    {
        var kind = OneOf(configuration, "Storage:Provider", StoreKind.Sqlite);
        var text = configuration.GetConnectionString("PartyWorkflow") ?? throw new InvalidOperationException("ConnectionStrings:PartyWorkflow: is missing");
        var store = new StoreConnection(kind, text);
        return store.Fault() is { } fault ? throw new InvalidOperationException($"ConnectionStrings:PartyWorkflow: {fault}") : store;
    }

    /// <summary>That it is one of them was checked with the names.</summary>
    private static T OneOf<T>(IConfiguration configuration, string option, T otherwise) where T : struct, Enum =>
        configuration[option] is { Length: > 0 } text ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;

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
