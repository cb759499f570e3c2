namespace PartyWorkflow.Domain.Calendar;

/// <summary>A cycle as the stored, versioned setting that an administrator edits.</summary>
public sealed class CycleSetting
{
    private CycleSetting()
    {
    }

    public string Code { get; private set; } = "";

    public Cycle Cycle { get; private set; } = null!;

    public int Version { get; private set; }

    public static CycleSetting Of(Cycle cycle) => new() { Code = cycle.Code, Cycle = cycle, Version = 1 };

    public void Change(Cycle cycle)
    {
        Cycle = cycle;
        Version++;
    }
}
