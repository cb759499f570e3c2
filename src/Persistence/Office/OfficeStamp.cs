namespace PartyWorkflow.Persistence.Office;

/// <summary>One row whose number grows with every change of units, people, cycles, forms or calendar, so that each node sees when its <see cref="OfficeBook"/> is out of date.</summary>
public sealed class OfficeStamp
{
    public const int TheOnly = 1;

    private OfficeStamp()
    {
    }

    public int Id { get; private set; }

    public long Number { get; private set; }
}
