namespace PartyWorkflow.Domain.Calendar;

/// <summary>A day as somebody enters it: a holiday, or an extra working day (làm bù).</summary>
public sealed record EnteredDay(DateOnly Date, string NameVi, bool IsExtraWorkingDay);

/// <summary>A fixed-date holiday as somebody enters it; both years count. <paramref name="ToYear"/> null: no end is known.</summary>
public sealed record EnteredFixedDate(int Day, int Month, string NameVi, int FromYear, int? ToYear);

/// <summary>What tells fixed-date holidays apart: one date may be a holiday twice, in years that don't meet.</summary>
public sealed record FixedDateKey(int Day, int Month, int FromYear);

/// <summary>What an administrator wants to enter, replace or remove in the calendar data (R4), all of it or nothing.</summary>
public sealed record CalendarChange
{
    public IReadOnlyList<EnteredDay> Days { get; init; } = [];

    public IReadOnlyList<DateOnly> Removed { get; init; } = [];

    public IReadOnlyList<EnteredFixedDate> Fixed { get; init; } = [];

    public IReadOnlyList<FixedDateKey> FixedRemoved { get; init; } = [];
}
