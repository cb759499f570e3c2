namespace PartyWorkflow.Domain.Calendar;

/// <summary>When this installation's scheduler ran first (R7): obligations whose deadline had passed by then are never opened.</summary>
public sealed class Installation
{
    private Installation()
    {
    }

    public int Id { get; private set; }

    public DateTimeOffset FirstRunAt { get; private set; }

    public static Installation Begin(DateTimeOffset now) => new() { Id = 1, FirstRunAt = now };
}
