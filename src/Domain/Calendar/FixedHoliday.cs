namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// A holiday on the same date each year (R4). It counts in every year of its validity, whatever else is entered for that year.
/// </summary>
/// <remarks>29 February is allowed: it is a holiday in leap years, and other years simply do not have the date.</remarks>
public sealed class FixedHoliday
{
    /// <summary>The first year of a holiday that has counted for as long as anybody reckons.</summary>
    public const int Always = 1;

    public const int LongestName = 200;

    private FixedHoliday()
    {
    }

    public int Month { get; private set; }

    public int Day { get; private set; }

    /// <summary>The first year in which it counts.</summary>
    public int FromYear { get; private set; }

    /// <summary>The last year in which it counts; null: no end is known.</summary>
    public int? ToYear { get; private set; }

    public string NameVi { get; private set; } = "";

    /// <exception cref="ArgumentOutOfRangeException">No year has such a date.</exception>
    public static FixedHoliday On(int day, int month, string nameVi, int fromYear = Always, int? toYear = null)
    {
        if (!IsADate(day, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{day}/{month} is no date of any year");
        }

        return new() { Day = day, Month = month, NameVi = nameVi, FromYear = fromYear, ToYear = toYear };
    }

    /// <summary>Whether the date exists in some year; 29/2 does.</summary>
    public static bool IsADate(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month);

    public bool CountsIn(int year) => year >= FromYear && !(year > ToYear);

    public bool CountsOn(DateOnly date) => date.Month == Month && date.Day == Day && CountsIn(date.Year);

    /// <summary>Its date in a year; null: it does not count in that year, or the year has no such date.</summary>
    public DateOnly? DateIn(int year) => CountsIn(year) && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>Whether some year has both.</summary>
    public bool Overlaps(FixedHoliday other) =>
        (Month, Day) == (other.Month, other.Day) && !(FromYear > other.ToYear) && !(other.FromYear > ToYear);

    /// <param name="toYear">The last year in which it counts; null: no end is known.</param>
    public void Change(string nameVi, int? toYear) => (NameVi, ToYear) = (nameVi, toYear);
}
