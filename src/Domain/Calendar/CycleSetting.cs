namespace PartyWorkflow.Domain.Calendar;

/// <summary>One version of a cycle as an administrator set it. Versions are added, never changed; the highest is in force.</summary>
public sealed class CycleSetting
{
    private CycleSetting()
    {
    }

    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public Cycle Cycle { get; private set; } = null!;

    /// <summary>When this version was set. Null: as installed.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public int? ChangedById { get; private set; }

    public static CycleSetting Of(Cycle cycle) => new() { Code = cycle.Code, Cycle = cycle, Version = 1 };

    /// <summary>A cycle that an administrator adds.</summary>
    public static CycleSetting Added(Cycle cycle, int byId, DateTimeOffset at) =>
        new() { Code = cycle.Code, Cycle = cycle, Version = 1, ChangedAt = at, ChangedById = byId };

    public CycleSetting Followed(Cycle cycle, int byId, DateTimeOffset at) =>
        new() { Code = Code, Cycle = cycle, Version = Version + 1, ChangedAt = at, ChangedById = byId };
}
