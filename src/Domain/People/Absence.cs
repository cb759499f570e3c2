namespace PartyWorkflow.Domain.People;

/// <summary>Days on which somebody stands in for a person; the first and the last day are included (R11).</summary>
public sealed class Absence
{
    private Absence()
    {
    }

    internal Absence(DateOnly from, DateOnly to, int delegateId)
    {
        From = from;
        To = to;
        DelegateId = delegateId;
    }

    public int PersonId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public int DelegateId { get; private set; }

    internal void EndBefore(DateOnly day) => To = day.AddDays(-1);

    public bool Covers(DateOnly date) => From <= date && date <= To;
}
