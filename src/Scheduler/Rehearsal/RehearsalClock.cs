namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>The clock of a rehearsal: it stands still until it is moved, and only forward.</summary>
public sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant)
    {
        if (instant < _now)
        {
            throw new InvalidOperationException($"The clock of a rehearsal can't go back from {_now:O} to {instant:O}.");
        }

        _now = instant.ToUniversalTime();
    }
}
