using System.Net;
using System.Net.Sockets;

namespace PartyWorkflow.Web.Tests.FrontDoor;

/// <summary>
/// A browser at the site's https address, and the proxy that ends its TLS: what the browser asks for arrives at the program over http. Cookies are kept by
/// the address that the browser knows, so that a secure one, or one of another path, goes where a browser would send it.
/// </summary>
internal sealed class ThroughProxy(Uri program) : HttpMessageHandler
{
    private const int MostRedirects = 10;

    private readonly CookieContainer _cookies = new();
    private HttpMessageInvoker? _wire;

    /// <summary>From where the proxy connects.</summary>
    public IPAddress From { get; init; } = IPAddress.Parse("127.0.0.2");

    /// <summary>The path that the proxy takes off; empty: it passes on all of it.</summary>
    public string Strips { get; init; } = "";

    /// <summary>What it says of the visitor.</summary>
    public Dictionary<string, string> Says { get; init; } = new() { ["X-Forwarded-Proto"] = "https", ["X-Forwarded-For"] = "203.0.113.7" };

    /// <summary>Under what name it asks; null: the visitor's.</summary>
    public string? Host { get; init; }

    public bool Follows { get; init; } = true;

    public IEnumerable<Cookie> Cookies => _cookies.GetAllCookies();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _wire ??= new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, ConnectCallback = ConnectAsync });
        for (var redirects = 0; ; redirects++)
        {
            var (address, answer) = (request.RequestUri!, await PassAsync(request, cancellationToken));
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                _cookies.SetCookies(address, cookie);
            }

            if (!Follows || redirects == MostRedirects || answer.Headers.Location is not { } location || (int)answer.StatusCode is < 301 or > 308)
            {
                answer.RequestMessage = new HttpRequestMessage(request.Method, address);
                return answer;
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, location));
            answer.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _wire?.Dispose();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> PassAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var path = Strips.Length > 0 && address.AbsolutePath.StartsWith(Strips, StringComparison.Ordinal) ? address.AbsolutePath[Strips.Length..] : address.AbsolutePath;
        var passed = new HttpRequestMessage(request.Method, new Uri(program, $"{(path.Length == 0 ? "/" : path)}{address.Query}")) { Content = request.Content };
        passed.Headers.Host = Host ?? address.Authority;
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
        {
            passed.Headers.Add("Cookie", cookies);
        }

        foreach (var (name, value) in Says)
        {
            passed.Headers.Add(name, value);
        }

        return _wire!.SendAsync(passed, cancellationToken);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(From, 0));
            await socket.ConnectAsync(IPAddress.Loopback, program.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
