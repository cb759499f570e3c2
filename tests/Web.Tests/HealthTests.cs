using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>What watches the program from outside: health, metrics, and the one line when the mail server is away.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task MailServerAwayAtStart_IsSaidByTheReadyCheck_TheSiteServes_AndItRecoversByItself()
    {
        var port = FreePort();
        await using var program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00", null,
            "--Mail:Transport", "Smtp", "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--Mail:Smtp:Security", "None", "--Watching:Prometheus", "true");
        using var client = new HttpClient { BaseAddress = program.Address };

        Assert.Contains("partyworkflow_leases_lost_total", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
        Assert.Equal("""{"status":"ok","checks":{}}""", await client.GetStringAsync("/health/live"));
        var away = await UntilAsync(client, "degraded");
        Assert.Contains($"127.0.0.1:{port}: ConnectionRefused. Check Mail:Smtp:Host", away.GetProperty("mail").GetString(), StringComparison.Ordinal);
        Assert.Equal("ok", away.GetProperty("database").GetString());
        Assert.Equal("ok", away.GetProperty("scheduler").GetString());

        // A server that takes the connection and greets is reached again.
        using var server = new TcpListener(IPAddress.Loopback, port);
        server.Start();
        var serving = GreetAsync(server);
        await UntilAsync(client, "ok");
        var metrics = await client.GetStringAsync("/metrics");
        Assert.Contains("partyworkflow_notices_due", metrics, StringComparison.Ordinal);
        // The demonstration's eighteen months, played at the first start, are not this program's mail.
        Assert.DoesNotMatch("partyworkflow_notices_sent_total\\{[^}]*\\} [1-9]", metrics);
        server.Stop();
        await serving;
    }

    [Fact]
    public async Task Metrics_AreServedOnlyWhereSet()
    {
        await using var program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = program.Address };

        using var answer = await client.GetAsync("/metrics");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Asks until the ready-check says so: the scheduler's own rhythm decides when.</summary>
    private static async Task<JsonElement> UntilAsync(HttpClient client, string status)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            using var answer = await client.GetAsync("/health/ready");
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            if (body.GetProperty("status").GetString() == status && (status != "ok" || body.GetProperty("checks").GetProperty("mail").GetString() == "ok"))
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return body.GetProperty("checks");
            }

            Assert.True(limit.Elapsed < TimeSpan.FromSeconds(120), $"the ready-check does not say {status}: {body}");
            await ticks.WaitForNextTickAsync();
        }
    }

    private static async Task GreetAsync(TcpListener server)
    {
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
                {
                    await writer.WriteLineAsync(line.StartsWith("DATA", StringComparison.Ordinal) ? "451 later" : "250 ok");
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException or InvalidOperationException)
        {
            // The test ended.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
