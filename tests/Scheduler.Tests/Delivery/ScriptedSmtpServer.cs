using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>A real SMTP conversation on loopback with the answers of the test: enough of RFC 5321 for one client at a time.</summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public ScriptedSmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The answer to a command ("RCPT", "DATA", "." for the end of the message, …) the n-th time, or null for the usual one; "DROP" closes the connection.</summary>
    public Func<string, int, string?> Answer { get; init; } = (_, _) => null;

    public List<string> Messages { get; } = [];

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var counts = new Dictionary<string, int>();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Connections++;
                await TalkAsync(client.GetStream(), counts);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client went away, or the test ended.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, Dictionary<string, int> counts)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        async Task<bool> SayAsync(string command, string usual, Action? accepted = null)
        {
            var times = counts[command] = counts.GetValueOrDefault(command) + 1;
            var answer = Answer(command, times) ?? usual;
            if (answer == "DROP")
            {
                return false;
            }

            // What is accepted stands before the client hears of it: the test looks as soon as the client has the answer.
            var isAccepted = answer[0] is '2' or '3';
            if (isAccepted)
            {
                accepted?.Invoke();
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), _stopping.Token);
            return isAccepted;
        }

        await SayAsync("CONNECT", "220 test");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command != "DATA")
            {
                if (!await SayAsync(command, command == "EHLO" ? "250 test" : command == "QUIT" ? "221 bye" : "250 ok") && Answer(command, counts[command]) == "DROP")
                {
                    return;
                }

                continue;
            }

            if (!await SayAsync("DATA", "354 go on"))
            {
                continue;
            }

            var message = new StringBuilder();
            while (await reader.ReadLineAsync(_stopping.Token) is { } text && text != ".")
            {
                message.AppendLine(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text);
            }

            if (!await SayAsync(".", "250 accepted", () => Messages.Add(message.ToString())) && Answer(".", counts["."]) == "DROP")
            {
                return;
            }
        }
    }
}
