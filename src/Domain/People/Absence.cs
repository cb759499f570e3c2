namespace PartyWorkflow.Domain.People;

/// <summary>Days on which somebody stands in for a person; the first and the last day are included (R11).</summary>
public sealed class Absence
{
    private Absence()
    {
    }

    internal Absence(DateOnly from, DateOnly to, int delegateId, bool lendsRole)
    {
        From = from;
        To = to;
        DelegateId = delegateId;
        LendsRole = lendsRole;
    }

    public int PersonId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public int DelegateId { get; private set; }

    /// <summary>A role of the board is lent with it; otherwise the delegate is only told (R11). A unit's role always is.</summary>
    public bool LendsRole { get; private set; }

    internal void EndBefore(DateOnly day) => To = day.AddDays(-1);

    public bool Covers(DateOnly date) => From <= date && date <= To;
}
