namespace PartyWorkflow.Domain.Calendar;

/// <summary>What this installation's scheduler remembers of itself.</summary>
public sealed class Installation
{
    private Installation()
    {
    }

    public int Id { get; private set; }

    /// <summary>When it ran first (R7): obligations whose deadline had passed by then are never opened.</summary>
    public DateTimeOffset FirstRunAt { get; private set; }

    /// <summary>The last sweep that has planned all that was due: what was planned up to then may leave, in whole digests (R23).</summary>
    public DateTimeOffset? SweptThrough { get; private set; }

    public static Installation Begin(DateTimeOffset now) => new() { Id = 1, FirstRunAt = now };
}
