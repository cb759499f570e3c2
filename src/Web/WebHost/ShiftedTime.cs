namespace PartyWorkflow.Web.WebHost;

/// <summary>Development only: the clock runs from another instant, to see any day of the year.</summary>
public sealed class ShiftedTime(DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan _shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
