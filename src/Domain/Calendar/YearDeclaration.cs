namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// R4: an administrator says that the days of a year are all entered, naming the announcement. Days entered alone never make a year complete.
/// </summary>
public sealed class YearDeclaration
{
    public const int LongestAnnouncement = 300;

    private YearDeclaration()
    {
    }

    public int Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Number and date of what the days were taken from.</summary>
    public string Announcement { get; private set; } = "";

    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>Null: it came with the example data.</summary>
    public int? DeclaredById { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public int? TakenBackById { get; private set; }

    public bool Holds => TakenBackAt is null;

    public static YearDeclaration Complete(int year, string announcement, DateTimeOffset at, int? byId) =>
        new() { Year = year, Announcement = announcement, DeclaredAt = at, DeclaredById = byId };

    public void TakeBack(DateTimeOffset at, int byId)
    {
        TakenBackAt ??= at;
        TakenBackById ??= byId;
    }
}
