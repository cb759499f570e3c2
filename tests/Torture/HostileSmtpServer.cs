using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PartyWorkflow.Torture;

/// <summary>What the mail server does to a mail or a connection instead of serving it.</summary>
internal enum SmtpFault
{
    RefuseConnection,
    DropConnection,
    RefuseSender,
    RefuseRecipient,
    RefuseData,
    RefuseMessage,
    StallBeforeAcceptance,
    DropBeforeAcceptance,

    /// <summary>The mail was taken, but its sender never hears so: it comes again.</summary>
    DropAfterAcceptance,
    StallAfterAcceptance,
}

/// <summary>An SMTP server on loopback that refuses, stalls and drops at random, and writes down what it accepted and when.</summary>
internal sealed class HostileSmtpServer : IAsyncDisposable
{
    private static readonly SmtpFault[] OfConnections = [SmtpFault.RefuseConnection, SmtpFault.DropConnection];
    private static readonly SmtpFault[] OfMails = [.. Enum.GetValues<SmtpFault>().Except(OfConnections)];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<AcceptedMail> _accepted = new();
    private readonly ConcurrentDictionary<SmtpFault, int> _faults = new();
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly Task _serving;

    public HostileSmtpServer(TimeProvider clock, int seed)
    {
        (_clock, _random) = (clock, new Random(seed));
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The share of connections and mails that meet a fault.</summary>
    public double Hostility { get; set; }

    public IReadOnlyCollection<AcceptedMail> Accepted => _accepted;

    public IReadOnlyDictionary<SmtpFault, int> Faults => _faults;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
                talks.RemoveAll(talk => talk.IsCompleted);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await ConverseAsync(reader, writer);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client was killed or lost patience, or the test ended.
            }
        }
    }

    private async Task ConverseAsync(StreamReader reader, StreamWriter writer)
    {
        var greeting = Draw(OfConnections, share: 0.5);
        if (greeting is not null)
        {
            await writer.WriteLineAsync(greeting == SmtpFault.RefuseConnection ? "421 4.3.2 not now" : "");
            return;
        }

        await writer.WriteLineAsync("220 torture");
        SmtpFault? fault = null;
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == "MAIL")
            {
                fault = Draw(OfMails);
            }

            var answer = (command, fault) switch
            {
                ("MAIL", SmtpFault.RefuseSender) => "451 4.3.0 try later",
                ("MAIL", SmtpFault.StallBeforeAcceptance) => null,
                ("RCPT", SmtpFault.RefuseRecipient) => "450 4.2.1 mailbox busy",
                ("DATA", SmtpFault.RefuseData) => "452 4.3.1 out of storage",
                ("DATA", _) => "354 go on",
                ("EHLO", _) => "250 torture",
                ("QUIT", _) => "221 bye",
                _ => "250 ok",
            };
            if (answer is null)
            {
                await StallAsync(reader);
                return;
            }

            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal) && !await ReceiveAsync(reader, writer, fault))
            {
                return;
            }
        }
    }

    /// <returns>False: the connection ends here.</returns>
    private async Task<bool> ReceiveAsync(StreamReader reader, StreamWriter writer, SmtpFault? fault)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            if (fault == SmtpFault.DropBeforeAcceptance)
            {
                return false;
            }

            if (line != ".")
            {
                text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
                continue;
            }

            if (fault == SmtpFault.RefuseMessage)
            {
                await writer.WriteLineAsync("451 4.7.1 greylisted");
                return true;
            }

            _accepted.Enqueue(Read(text.ToString(), isAnswered: fault is null));
            switch (fault)
            {
                case SmtpFault.DropAfterAcceptance:
                    return false;
                case SmtpFault.StallAfterAcceptance:
                    await StallAsync(reader);
                    return false;
                default:
                    await writer.WriteLineAsync("250 accepted");
                    return true;
            }
        }

        return false;
    }

    private async Task StallAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stopping.Token) is not null)
        {
            // Nothing is answered until the client goes away.
        }
    }

    private AcceptedMail Read(string text, bool isAnswered)
    {
        var message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var tasks = message.TextBody!.Split('\n').Where(line => line.Contains("/Tasks/", StringComparison.Ordinal))
            .Select(line => Guid.Parse(line.Trim()[^36..])).Order().ToList();
        return new AcceptedMail(message.MessageId!, message.To.Mailboxes.Single().Address, _clock.GetUtcNow(), tasks, isAnswered);
    }

    private SmtpFault? Draw(SmtpFault[] among, double share = 1)
    {
        lock (_random)
        {
            if (_random.NextDouble() >= Hostility * share)
            {
                return null;
            }

            var fault = among[_random.Next(among.Length)];
            _faults.AddOrUpdate(fault, 1, (_, count) => count + 1);
            return fault;
        }
    }
}
