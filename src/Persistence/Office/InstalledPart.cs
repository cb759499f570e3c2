namespace PartyWorkflow.Persistence.Office;

/// <summary>
/// That a part of the office which comes with the program (a cycle, a kind of unit) was put into this database once. What an
/// administrator renames, ends or
/// removes afterwards is theirs: it does not come back, however often the program is upgraded.
/// </summary>
public sealed class InstalledPart
{
    public const int LongestKey = 120;

    private InstalledPart()
    {
    }

    /// <summary>For example <c>kind:DISTRICT_COMMITTEE</c>.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset InstalledAt { get; private set; }

    /// <summary>The database, older than this table, had it already.</summary>
    public bool WasThere { get; private set; }

    public static InstalledPart Of(string key, DateTimeOffset at, bool wasThere) =>
        new() { Key = key, InstalledAt = at, WasThere = wasThere };
}
