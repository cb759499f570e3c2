using System.Globalization;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>A day of the year such as the plan's "25/5" (Plan III.2). 29 February is not one: it does not come every year.</summary>
public readonly record struct MonthDay : IComparable<MonthDay>
{
    /// <exception cref="ArgumentOutOfRangeException">The day does not exist in every year.</exception>
    public MonthDay(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DateTime.DaysInMonth(2025, month));
        Month = month;
        Day = day;
    }

    public int Month { get; }

    public int Day { get; }

    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>Reads "MM-dd", the form of scenarios and stored calendars.</summary>
    public static bool TryParse(string? text, out MonthDay value)
    {
        value = default;
        // 2025 is no leap year, so 02-29 is refused here.
        if (!DateOnly.TryParseExact("2025-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        value = new MonthDay(date.Month, date.Day);
        return true;
    }

    public static MonthDay Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is not a day of every year in the form MM-dd");

    public int CompareTo(MonthDay other) => (Month, Day).CompareTo((other.Month, other.Day));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    public static bool operator <(MonthDay left, MonthDay right) => left.CompareTo(right) < 0;

    public static bool operator >(MonthDay left, MonthDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(MonthDay left, MonthDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MonthDay left, MonthDay right) => left.CompareTo(right) >= 0;
}
