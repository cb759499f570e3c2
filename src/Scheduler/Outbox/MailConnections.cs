using System.Threading.Channels;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Several connections, open as long as there is mail. Each takes the next letter when it has handed over the one before; whoever gives
/// no more letters than there are connections, until the results are committed, has at most one uncommitted mail on each.
/// </summary>
internal sealed class MailConnections : IAsyncDisposable
{
    private readonly Channel<Letter> _letters = Channel.CreateUnbounded<Letter>();
    private readonly Channel<Handover> _handovers = Channel.CreateUnbounded<Handover>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Task[] _senders;
    private int _count;

    public MailConnections(IMailTransportFactory transports)
    {
        _count = Math.Max(1, transports.Connections);
        _senders = [.. Enumerable.Range(0, _count).Select(_ => Task.Run(() => SendAsync(transports)))];
    }

    /// <summary>Those that can be used. One that can't be opened is given up for this run: a server that allows fewer gets fewer. 0: it can't be reached.</summary>
    public int Count => Volatile.Read(ref _count);

    public void Give(Letter letter) => _letters.Writer.TryWrite(letter);

    /// <summary>A mail that never came to a connection.</summary>
    public void GiveUp(Handover handover) => _handovers.Writer.TryWrite(handover);

    /// <summary>Waits for one, and takes all that there are.</summary>
    public async Task<List<Handover>> TakeAsync(CancellationToken cancellationToken)
    {
        var taken = new List<Handover> { await _handovers.Reader.ReadAsync(cancellationToken) };
        while (_handovers.Reader.TryRead(out var another))
        {
            taken.Add(another);
        }

        return taken;
    }

    /// <summary>What is in the middle of a mail is cut off; after an orderly run nothing is.</summary>
    public async ValueTask DisposeAsync()
    {
        _letters.Writer.Complete();
        await _abandoned.CancelAsync();
        await Task.WhenAll(_senders);
        _abandoned.Dispose();
    }

    private async Task SendAsync(IMailTransportFactory transports)
    {
        await using var transport = transports.Open();
        try
        {
            await foreach (var letter in _letters.Reader.ReadAllAsync(_abandoned.Token))
            {
                var result = await TryAsync(transport, letter);
                var isUsable = result is not DeliveryResult.Unreachable;
                if (!isUsable)
                {
                    Interlocked.Decrement(ref _count);
                }

                _handovers.Writer.TryWrite(new Handover(letter.Notices, letter.Content.RecipientEmail, result));
                if (!isUsable)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            // Nobody waits for the result any more.
        }
    }

    /// <summary>A letter that can't be written fails alone: the others go on.</summary>
    private async Task<DeliveryResult> TryAsync(IMailTransport transport, Letter letter)
    {
        using var activity = WatchedJob.Source.StartActivity("send mail", System.Diagnostics.ActivityKind.Client);
        try
        {
            var result = await transport.SendAsync(letter.Content, _abandoned.Token);
            activity?.SetTag("result", result.GetType().Name);
            return result;
        }
        catch (Exception fault) when (!_abandoned.IsCancellationRequested)
        {
            return Unwritable(fault);
        }
    }

    public static DeliveryResult Unwritable(Exception fault) => new DeliveryResult.MessageRefused(fault.GetType().Name, $"it can't be written: {fault.Message}");
}
