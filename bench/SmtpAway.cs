using System.Net;
using System.Net.Sockets;

namespace PartyWorkflow.Bench;

/// <summary>
/// A mail server that is some way off: passes bytes on to one on this machine, and its answers back a moment later. smtp-sink by itself answers in
/// microseconds, as no real server does, which is a network away and writes every mail to its disk before it accepts it.
/// </summary>
internal sealed class SmtpAway : IAsyncDisposable
{
    /// <summary>Of every answer. The timer's own grain comes on top: one to two milliseconds in all.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _server;
    private readonly Task _accepting;

    public SmtpAway(int serverPort)
    {
        _server = serverPort;
        _listener.Start(backlog: 128);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                // Ends with its connection.
                _ = RelayAsync(await _listener.AcceptTcpClientAsync(_ended.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The bench is over.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _server, _ended.Token);
            await Task.WhenAny(PumpAsync(client, server, TimeSpan.Zero), PumpAsync(server, client, Delay));
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, TimeSpan delay)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _ended.Token) is > 0 and var read)
            {
                if (delay > TimeSpan.Zero)
                {
                    await Task.Delay(delay, _ended.Token);
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _ended.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up, or the bench is over.
        }
    }
}
