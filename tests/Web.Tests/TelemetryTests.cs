using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>Metrics and traces reach a collector that speaks OTLP, and say nothing of people.</summary>
public sealed class TelemetryTests
{
    private const string Traces = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private const string Metrics = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

    [Fact]
    public async Task Otlp_CarriesSweepsAndRequests_WithoutPersonalData()
    {
        await using var collector = await Collector.StartAsync();
        await using var program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00", null,
            "--Watching:OtlpEndpoint", collector.Address, "--OTEL_METRIC_EXPORT_INTERVAL", "1000", "--OTEL_BSP_SCHEDULE_DELAY", "500");
        using var client = new HttpClient { BaseAddress = program.Address };
        (await client.GetAsync("/Account/SignIn?ReturnUrl=%2FTasks%3Fwho%3Dbc.hupt%40example.org")).EnsureSuccessStatusCode();

        await collector.HearsAsync(Metrics, "partyworkflow.sweep.duration");
        await collector.HearsAsync(Traces, "/Account/SignIn");

        Assert.DoesNotContain("example.org", collector.All, StringComparison.Ordinal);
    }

    /// <summary>As much of a collector as a test needs: it takes what comes over HTTP/2 without TLS and answers that all is well.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

        private readonly ConcurrentQueue<(string Path, string Body)> _heard = new();
        private readonly SemaphoreSlim _more = new(0);
        private readonly WebApplication _app;

        private Collector(WebApplication app)
        {
            _app = app;
            _app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                // Texts stand as they are in a protocol buffer.
                _heard.Enqueue((context.Request.Path, System.Text.Encoding.UTF8.GetString(body.ToArray())));
                _more.Release();
                context.Response.ContentType = "application/grpc";
                context.Response.AppendTrailer("grpc-status", "0");
                await context.Response.Body.WriteAsync(new byte[5]);
            });
        }

        public string Address => _app.Urls.Single();

        public string All => string.Join('\n', _heard.Select(request => request.Body));

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
            var collector = new Collector(builder.Build());
            await collector._app.StartAsync();
            return collector;
        }

        public async Task HearsAsync(string path, string words)
        {
            using var limit = new CancellationTokenSource(Limit);
            while (!_heard.Any(request => request.Path == path && request.Body.Contains(words, StringComparison.Ordinal)))
            {
                Assert.False(limit.IsCancellationRequested, $"{path} did not tell of {words}");
                await _more.WaitAsync(TimeSpan.FromSeconds(1));
            }
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
