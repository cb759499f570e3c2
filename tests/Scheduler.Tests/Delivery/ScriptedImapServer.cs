using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>A mailbox on loopback: enough of RFC 3501 to find unread messages, read them and mark them as read.</summary>
internal sealed partial class ScriptedImapServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<string> _messages;
    private readonly Task _serving;

    public ScriptedImapServer(params IReadOnlyList<string> messages)
    {
        _messages = messages;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Password { get; init; } = "right";

    public HashSet<int> Seen { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client went away, or the test ended.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        async Task SayAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"), _stopping.Token);
        await SayAsync("* OK [CAPABILITY IMAP4rev1] test");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var (tag, command) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            foreach (var untagged in AnswerTo(command))
            {
                await SayAsync(untagged);
            }

            var isRefused = command.StartsWith("LOGIN", StringComparison.Ordinal) && !command.Contains(Password, StringComparison.Ordinal);
            await SayAsync($"{tag} {(isRefused ? "NO" : "OK")} {(command.StartsWith("SELECT", StringComparison.Ordinal) ? "[READ-WRITE] " : "")}done");
            if (command.StartsWith("LOGOUT", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private IEnumerable<string> AnswerTo(string command)
    {
        var id = NumberPattern().Match(command) is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (command.StartsWith("UID STORE", StringComparison.Ordinal))
        {
            Seen.Add(id);
        }

        return command.Split(' ') switch
        {
            ["CAPABILITY", ..] => ["* CAPABILITY IMAP4rev1"],
            ["LIST", ..] => ["* LIST () \"/\" INBOX"],
            ["SELECT", ..] => ["* FLAGS (\\Seen)", $"* {_messages.Count} EXISTS", "* OK [UIDVALIDITY 1] ok", "* OK [PERMANENTFLAGS (\\Seen)] ok"],
            ["UID", "SEARCH", ..] => [$"* SEARCH {string.Join(' ', Enumerable.Range(1, _messages.Count).Where(message => !Seen.Contains(message)))}".TrimEnd()],
            ["UID", "FETCH", ..] => [$"* {id} FETCH (UID {id} BODY[] {{{Encoding.UTF8.GetByteCount(_messages[id - 1])}}}\r\n{_messages[id - 1]})"],
            ["LOGOUT", ..] => ["* BYE"],
            _ => [],
        };
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex NumberPattern();
}
