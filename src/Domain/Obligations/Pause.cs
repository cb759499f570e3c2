namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// A time in which the obligation was not the unit's to act on: from submission to (not including) withdrawal.
/// A milestone that falls into it is not made up afterwards (R19).
/// </summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Covers(DateTimeOffset instant) => From <= instant && instant < Until;
}
