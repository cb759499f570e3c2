using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>A real SMTP conversation on loopback with the answers of the test: enough of RFC 5321 for several clients at once, with STARTTLS and AUTH.</summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<string> _messages = [];
    private readonly Task _serving;
    private int _connections;

    public ScriptedSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>
    /// The answer to a command ("RCPT", "DATA", "." for the end of the message, …) the n-th time, or null for the usual one; "DROP" closes the
    /// connection, "STALL" never answers.
    /// </summary>
    public Func<string, int, string?> Answer { get; init; } = (_, _) => null;

    /// <summary>Offered by EHLO: "STARTTLS", "AUTH PLAIN".</summary>
    public string[] Extensions { get; init; } = [];

    /// <summary>Shown after STARTTLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Before it answers to the end of a message.</summary>
    public TimeSpan TakesForAMessage { get; init; }

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Nobody listens at the port any more.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                talks.Add(Task.Run(() => TalkAsync(client)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException)
            {
                // The test ended.
            }
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var conversation = new Conversation(this, client.GetStream());
                await conversation.RunAsync();
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away or refused the certificate, or the test ended.
            }
        }
    }

    private string? AnswerTo(string command)
    {
        lock (_gate)
        {
            return Answer(command, _counts[command] = _counts.GetValueOrDefault(command) + 1);
        }
    }

    private sealed class Conversation(ScriptedSmtpServer server, Stream stream) : IDisposable
    {
        private Stream _stream = stream;
        private StreamReader _reader = new(stream, Encoding.UTF8);

        private CancellationToken Stopping => server._stopping.Token;

        public async Task RunAsync()
        {
            var goesOn = await SayAsync("CONNECT", "220 test") is not null;
            while (goesOn && await _reader.ReadLineAsync(Stopping) is { } line)
            {
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                goesOn = command switch
                {
                    "EHLO" => await SayAsync(command, string.Join("\r\n", server.Extensions.Select(name => $"250-{name}").Append("250 test"))) is not null,
                    "STARTTLS" => await SayAsync(command, "220 go on") is not null && await SecureAsync(),
                    "AUTH" => await SayAsync(command, "235 ok") is not null,
                    "DATA" => await SayAsync(command, "354 go on") is { } isAccepted && (!isAccepted || await TakeMessageAsync()),
                    "QUIT" => await SayAsync(command, "221 bye") is not null && false,
                    _ => await SayAsync(command, "250 ok") is not null,
                };
            }
        }

        public void Dispose() => _reader.Dispose();

        /// <summary>Whether the answer accepts; null: there is none, the connection ends.</summary>
        private async Task<bool?> SayAsync(string command, string usual, Action? accepted = null)
        {
            var answer = server.AnswerTo(command) ?? usual;
            if (answer == "STALL")
            {
                await Task.Delay(Timeout.Infinite, Stopping);
            }

            if (answer == "DROP")
            {
                return null;
            }

            // What is accepted stands before the client hears of it: the test looks as soon as the client has the answer.
            var isAccepted = answer[0] is '2' or '3';
            if (isAccepted)
            {
                accepted?.Invoke();
            }

            await _stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), Stopping);
            return isAccepted;
        }

        private async Task<bool> TakeMessageAsync()
        {
            var message = new StringBuilder();
            while (await _reader.ReadLineAsync(Stopping) is { } text && text != ".")
            {
                message.AppendLine(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text);
            }

            await Task.Delay(server.TakesForAMessage, Stopping);
            return await SayAsync(".", "250 accepted", () =>
            {
                lock (server._gate)
                {
                    server._messages.Add(message.ToString());
                }
            }) is not null;
        }

        private async Task<bool> SecureAsync()
        {
            var secure = new SslStream(_stream);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, Stopping);
            (_stream, _reader) = (secure, new StreamReader(secure, Encoding.UTF8));
            return true;
        }
    }
}
