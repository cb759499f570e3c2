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

    /// <summary>Bytes of the longest answer to a request for a message.</summary>
    public int LongestAnswer { get; private set; }

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
        var ids = IdsOf(command.Split(' '));
        var id = ids.FirstOrDefault();
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
            ["UID", "FETCH", ..] when command.Contains("BODY", StringComparison.Ordinal) => [Beginning(id, command)],
            ["UID", "FETCH", ..] => ids.Select(one => $"* {one} FETCH (UID {one} RFC822.SIZE {Encoding.UTF8.GetByteCount(_messages[one - 1])} INTERNALDATE \"18-May-2026 02:00:00 +0000\")"),
            ["LOGOUT", ..] => ["* BYE"],
            _ => [],
        };
    }

    /// <summary>As many bytes as are asked for; "&lt;0.262144&gt;" asks for the first 262,144.</summary>
    private string Beginning(int id, string command)
    {
        var bytes = Encoding.UTF8.GetBytes(_messages[id - 1]);
        var match = PartPattern().Match(command);
        var most = match.Success ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : bytes.Length;
        var part = Encoding.UTF8.GetString(bytes, 0, Math.Min(most, bytes.Length));
        LongestAnswer = Math.Max(LongestAnswer, Math.Min(most, bytes.Length));
        return $"* {id} FETCH (UID {id} BODY[]{(match.Success ? "<0>" : "")} {{{Encoding.UTF8.GetByteCount(part)}}}\r\n{part})";
    }

    /// <summary>"1,3:5" of a command about messages.</summary>
    private static List<int> IdsOf(string[] words) =>
        words is not ["UID", "FETCH" or "STORE", var set, ..] ? []
        : [.. set.Split(',').Select(range => range.Split(':').Select(end => int.Parse(end, System.Globalization.CultureInfo.InvariantCulture)).ToList()).SelectMany(ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1))];

    [GeneratedRegex(@"<0\.(\d+)>")]
    private static partial Regex PartPattern();
}
