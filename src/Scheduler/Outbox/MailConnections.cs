using System.Diagnostics;
using System.Threading.Channels;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Several connections, open as long as there is mail. A connection takes the next mail as soon as it is free, while what was handed over before
/// is being committed.
/// </summary>
internal sealed class MailConnections : IAsyncDisposable
{
    /// <summary>
    /// So many mails more than there are connections may be handed over and not yet committed: a crash repeats no more than those (I9). Enough that
    /// no connection waits for the commits of a healthy store.
    /// </summary>
    private const int MostUncommitted = 16;

    /// <summary>For others that share a commit.</summary>
    private static readonly TimeSpan WaitsForOthers = TimeSpan.FromMilliseconds(5);

    private readonly IMailTransportFactory _transports;
    private readonly Channel<Letter> _letters = Channel.CreateUnbounded<Letter>();
    private readonly Channel<Handover> _handovers = Channel.CreateUnbounded<Handover>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _room;
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Task[] _workers;

    /// <summary>So many share a commit, if a quick server takes them in time: half of what may be uncommitted, so that the connections go on meanwhile.</summary>
    private readonly int _shareCommit;

    private int _count;

    public MailConnections(IMailTransportFactory transports)
    {
        _transports = transports;
        _count = Math.Max(1, transports.Connections);
        _room = new SemaphoreSlim(_count + MostUncommitted);
        _shareCommit = (_count + MostUncommitted) / 2;
        _workers = [.. Enumerable.Range(0, _count).Select(_ => Task.Run(() => UntilAbandonedAsync(SendAsync)))];
    }

    /// <summary>Those that can be used. One that can't be opened is given up for this run: a server that allows fewer gets fewer. 0: it can't be reached.</summary>
    public int Count => Volatile.Read(ref _count);

    public void Give(Letter letter) => _letters.Writer.TryWrite(letter);

    /// <summary>Waits for one, and for a moment for others; takes all that there are. They are uncommitted until <see cref="Committed"/> is told.</summary>
    /// <param name="underWay">How many there can be.</param>
    public async Task<List<Handover>> TakeAsync(int underWay)
    {
        var taken = new List<Handover> { await _handovers.Reader.ReadAsync() };
        var waited = Task.Delay(WaitsForOthers);
        while (taken.Count < Math.Min(underWay, _shareCommit) && await Task.WhenAny(_handovers.Reader.WaitToReadAsync().AsTask(), waited) != waited)
        {
            taken.Add(await _handovers.Reader.ReadAsync());
        }

        while (_handovers.Reader.TryRead(out var another))
        {
            taken.Add(another);
        }

        return taken;
    }

    public void Committed(IReadOnlyCollection<Handover> handovers) => _room.Release(handovers.Count);

    /// <summary>What is in the middle of a mail is cut off; after an orderly run nothing is.</summary>
    public async ValueTask DisposeAsync()
    {
        await _abandoned.CancelAsync();
        await Task.WhenAll(_workers);
        _abandoned.Dispose();
        _room.Dispose();
    }

    private async Task UntilAbandonedAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_abandoned.Token);
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            // Nobody waits for the result any more.
        }
    }

    private async Task SendAsync(CancellationToken abandoned)
    {
        await using var transport = _transports.Open();
        DeliveryResult? away = null;
        await foreach (var letter in _letters.Reader.ReadAllAsync(abandoned))
        {
            await _room.WaitAsync(abandoned);
            var result = !letter.MayLeave() ? null : away ?? await TryAsync(transport, letter, abandoned);
            var isLost = away is null && result is DeliveryResult.Unreachable;
            // The last one that is lost stays, and gives back what waits.
            var isOver = isLost && Interlocked.Decrement(ref _count) > 0;
            away ??= isLost ? result : null;
            _handovers.Writer.TryWrite(new Handover(letter, result));
            if (isOver)
            {
                return;
            }
        }
    }

    /// <summary>A letter that can't be written fails alone: the others go on.</summary>
    private static async Task<DeliveryResult> TryAsync(IMailTransport transport, Letter letter, CancellationToken abandoned)
    {
        using var activity = WatchedJob.Source.StartActivity("send mail", ActivityKind.Client);
        try
        {
            var result = await transport.SendAsync(letter.Write(), abandoned);
            activity?.SetTag("result", result.GetType().Name);
            return result;
        }
        catch (Exception fault) when (!abandoned.IsCancellationRequested)
        {
            return new DeliveryResult.MessageRefused(fault.GetType().Name, $"it can't be written: {fault.Message}");
        }
    }
}
