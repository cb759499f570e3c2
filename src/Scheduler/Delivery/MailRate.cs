namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>
/// At most so many mails a minute, evenly spaced over all connections of this process: what a mail server allows is often counted in short windows,
/// so there are no bursts. 0: no limit.
/// </summary>
public sealed class MailRate(int perMinute, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _gap = perMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / perMinute;
    private DateTimeOffset _next;

    /// <summary>Takes the next place and waits for it.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        if (perMinute == 0)
        {
            return Task.CompletedTask;
        }

        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var mine = _next > now ? _next : now;
            _next = mine + _gap;
            wait = mine - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
