using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PartyWorkflow.Web.WebHost.FrontDoor;

/// <summary>
/// Outside Development people reach the site by https, under its own name. A proxy that is there and was not named would otherwise end in errors that nobody
/// understands: cookies that are not sent, everybody at one address, links to the wrong name. Those who watch the program are answered however they ask.
/// </summary>
internal sealed partial class FrontDoorRules(SiteOptions options, IServer server, OncePerMinute saying, ILogger<FrontDoorRules> log)
{
    private static readonly string[] ForwardedNames = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded"];
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Before the proxies' headers are read: what a stranger says of himself must not be.</summary>
    public Task BeforeProxiesAsync(HttpContext context, RequestDelegate next)
    {
        var (peer, headers) = (context.Connection.RemoteIpAddress, context.Request.Headers);
        var isTrusted = options.Proxies.Trusts(peer);
        context.Items[typeof(Arrival)] = new Arrival(peer, isTrusted, headers.ContainsKey("X-Forwarded-Proto"));
        if (isTrusted || !ForwardedNames.Any(headers.ContainsKey))
        {
            return next(context);
        }

        if (!context.Request.IsHttps && !IsWatching(context))
        {
            saying.Say($"untrusted {peer}", () => LogUntrusted(peer, TrustedProxies.Option));
            return PlainPage.WriteAsync(context, options.BaseUrl);
        }

        foreach (var name in ForwardedNames)
        {
            headers.Remove(name);
        }

        return next(context);
    }

    /// <summary>Once it is known who asks, how, and for whom.</summary>
    public Task AfterProxiesAsync(HttpContext context, RequestDelegate next)
    {
        if (IsWatching(context))
        {
            return next(context);
        }

        if (!context.Request.IsHttps)
        {
            return AnswerPlainAsync(context, (Arrival)context.Items[typeof(Arrival)]!);
        }

        if (IsOurName(context.Request.Host.Host))
        {
            return next(context);
        }

        var asked = context.Request.Host.Host.ReplaceLineEndings(" ");
        saying.Say("host", () => LogHost(asked, options.BaseUrl));
        return PlainPage.WriteAsync(context, options.BaseUrl);
    }

    /// <summary>Where nothing here speaks https and no proxy says that somebody came without it, a redirect might come back here for ever.</summary>
    private Task AnswerPlainAsync(HttpContext context, Arrival arrival)
    {
        var request = context.Request;
        var comesBackByHttps = arrival.IsByProxy ? arrival.SaysScheme : ServesHttps;
        if (comesBackByHttps && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            var address = $"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}{request.Path.ToUriComponent()}{request.QueryString}";
            context.Response.Redirect(address, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        }

        if (!comesBackByHttps)
        {
            saying.Say($"plain {arrival.Peer}", () => LogPlain(arrival.Peer, TrustedProxies.Option));
        }

        return PlainPage.WriteAsync(context, options.BaseUrl);
    }

    private bool ServesHttps => server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) == true;

    private bool IsOurName(string host) =>
        host.Equals(options.BaseUrl.Host, StringComparison.OrdinalIgnoreCase) || ThisMachine.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static bool IsWatching(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Peer} passes requests on as a proxy does, and is not trusted: its visitors are refused. If it is the proxy before the site, name it in {Option}")]
    private partial void LogUntrusted(System.Net.IPAddress? peer, string option);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Peer} asks over http, and outside Development people use https only. If it is a proxy, name it in {Option} and let it send X-Forwarded-Proto and X-Forwarded-For (docs/operations.md)")]
    private partial void LogPlain(System.Net.IPAddress? peer, string option);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody asks for the site under the name {Host}, and it is {BaseUrl}. A proxy must pass the visitor's Host on")]
    private partial void LogHost(string host, Uri baseUrl);

    /// <param name="Peer">Who is at the other end of the connection.</param>
    private sealed record Arrival(System.Net.IPAddress? Peer, bool IsByProxy, bool SaysScheme);
}
