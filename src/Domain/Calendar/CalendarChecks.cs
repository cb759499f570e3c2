using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>What a change of the calendar data must be to make sense, and to leave past years as they were (I10).</summary>
public static class CalendarChecks
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    /// <summary>Every fault with the field that it stands in; none: it can be saved.</summary>
    /// <param name="thisYear">The year that is running: fixed dates of the years before it are not changed any more.</param>
    public static IReadOnlyList<Refusal> FaultsOf(CalendarChange change, CalendarEntries entries, int thisYear) =>
    [
        .. change.Days.SelectMany(FaultsOf),
        .. change.Fixed.SelectMany(row => FaultsOf(row, entries, change, thisYear)),
        .. change.FixedRemoved.Where(key => key.FromYear < thisYear).Select(_ => new Refusal("fixed_holiday_has_counted", "FixedDate", thisYear)),
    ];

    private static IEnumerable<Refusal> FaultsOf(EnteredDay day)
    {
        if (day.Date.Year is < FirstYear or > LastYear)
        {
            yield return new Refusal("year_out_of_range", "Date", FirstYear, LastYear);
        }

        if (NameFault(day.NameVi, "Name") is { } fault)
        {
            yield return fault;
        }
    }

    private static IEnumerable<Refusal> FaultsOf(EnteredFixedDate row, CalendarEntries entries, CalendarChange change, int thisYear)
    {
        if (!FixedHoliday.IsADate(row.Day, row.Month))
        {
            yield return new Refusal("fixed_date_invalid", "FixedDate");
            yield break;
        }

        if (NameFault(row.NameVi, "FixedName") is { } fault)
        {
            yield return fault;
        }

        var key = CalendarEntries.KeyOf(row);
        if (entries.FixedDate(key) is null && row.FromYear < thisYear)
        {
            yield return new Refusal("fixed_from_year_past", "FromYear", thisYear, LastYear);
        }

        if (row.FromYear > LastYear)
        {
            yield return new Refusal("fixed_from_year_past", "FromYear", thisYear, LastYear);
        }

        // The last year is past or running: it has counted up to then whatever anybody says now.
        if (row.ToYear is { } last && (last < thisYear - 1 || last < row.FromYear || last > LastYear))
        {
            yield return new Refusal("fixed_to_year_invalid", "ToYear", Math.Max(thisYear - 1, row.FromYear), LastYear);
        }

        var holiday = Holiday(row);
        if (entries.Fixed.Where(other => CalendarEntries.KeyOf(other) != key && !change.FixedRemoved.Contains(CalendarEntries.KeyOf(other))).Any(other => Holiday(other).Overlaps(holiday)))
        {
            yield return new Refusal("fixed_holiday_exists", "FixedDate", $"{row.Day}/{row.Month}");
        }
    }

    private static FixedHoliday Holiday(EnteredFixedDate row) => FixedHoliday.On(row.Day, row.Month, row.NameVi, row.FromYear, row.ToYear);

    private static Refusal? NameFault(string name, string field) =>
        string.IsNullOrWhiteSpace(name) ? new Refusal("name_required", field)
        : name.Length > FixedHoliday.LongestName ? new Refusal("text_too_long", field, FixedHoliday.LongestName)
        : null;
}
