namespace PartyWorkflow.Domain.People;

/// <summary>A unit that a member of the board's staff is responsible for.</summary>
public sealed class PortfolioEntry
{
    private PortfolioEntry()
    {
    }

    internal PortfolioEntry(int unitId)
    {
        UnitId = unitId;
    }

    public int PersonId { get; private set; }

    public int UnitId { get; private set; }
}
