using System.Collections.Concurrent;
using System.Diagnostics;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Bench;

/// <summary>
/// A thousand due mails to smtp-sink over N connections: leased, checked, named, composed, sent and committed one by one. The floor is a bare MailKit loop
/// over as many connections with the same messages, composed beforehand.
/// </summary>
internal sealed class DeliverBench(BenchStore store, int port, int connections)
{
    private const int Mails = 1000;

    private readonly MailOptions _options = new() { Transport = MailTransportKind.Smtp, Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, Connections = connections } };

    /// <param name="connections">What is N here.</param>
    public static async Task<Measurement> RunAsync(string? server, int connections, int rounds)
    {
        using var sink = await SmtpSink.StartAsync();
        return await RunAsync("deliver", sink.Port, server, connections, rounds);
    }

    public static async Task<Measurement> RunAwayAsync(string? server, int connections, int rounds)
    {
        using var sink = await SmtpSink.StartAsync();
        await using var away = new SmtpAway(sink.Port);
        return await RunAsync("deliver-away", away.Port, server, connections, rounds);
    }

    private static async Task<Measurement> RunAsync(string name, int port, string? server, int connections, int rounds)
    {
        var clock = new FakeTimeProvider(DueOffice.DueAt);
        var seen = new Seen();
        await using var store = await BenchStore.OpenAsync(server, clock, seen);
        await DueOffice.FillAsync(store, Mails / 2);
        await store.RunAsync<PlanNotices>(plan => plan.ExecuteAsync(DueOffice.DueAt, CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(20));
        // Once into memory: the contents from which the floor's messages are made.
        await store.RunAsync<DeliverNotices>(deliver => deliver.ExecuteAsync(CancellationToken.None));
        var bench = new DeliverBench(store, port, connections);
        var composer = new MailComposer(bench._options);
        var messages = seen.Contents.Select(composer.Compose).ToList();
        seen.Real = new MailTransportFactory(bench._options, TimeProvider.System);
        return await Measurement.TakeAsync(name, store.Name, connections, "ms/mail", rounds, bench.OursAsync, () => bench.FloorAsync(messages));
    }

    private async Task<double> OursAsync()
    {
        await store.DoAsync(db => db.Notices.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, NoticeState.Planned).SetProperty(row => row.MessageId, (string?)null)
            .SetProperty(row => row.SentAt, (DateTimeOffset?)null).SetProperty(row => row.Attempts, 0)));
        var watch = Stopwatch.StartNew();
        await store.RunAsync<DeliverNotices>(deliver => deliver.ExecuteAsync(CancellationToken.None));
        var elapsed = watch.Elapsed.TotalMilliseconds;
        await store.DoAsync(async db =>
        {
            if (await db.Notices.CountAsync(row => row.State == NoticeState.Sent) is var sent && sent != Mails)
            {
                throw new InvalidOperationException($"{sent} of {Mails} were sent.");
            }
        });
        return elapsed / Mails;
    }

    private async Task<double> FloorAsync(IReadOnlyList<MimeMessage> messages)
    {
        var waiting = new ConcurrentQueue<MimeMessage>(messages);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var client = new SmtpClient();
            await client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None);
            while (waiting.TryDequeue(out var message))
            {
                await client.SendAsync(message);
            }

            await client.DisconnectAsync(quit: true);
        })));
        return watch.Elapsed.TotalMilliseconds / Mails;
    }

    /// <summary>Keeps what it is given until there is a real transport.</summary>
    private sealed class Seen : IMailTransportFactory
    {
        public List<MailContent> Contents { get; } = [];

        public MailTransportFactory? Real { get; set; }

        public int Connections => Real?.Connections ?? 1;

        public IMailTransport Open() => Real?.Open() ?? new Keeping(Contents);

        private sealed class Keeping(List<MailContent> contents) : IMailTransport
        {
            public Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken)
            {
                contents.Add(content);
                return Task.FromResult<DeliveryResult>(new DeliveryResult.Accepted());
            }

            public Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult<DeliveryResult>(new DeliveryResult.Accepted());

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
