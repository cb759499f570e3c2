using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Tests.Calendar;

/// <summary>R4, I10: what may be entered in 2026, and that past years stay as they were.</summary>
public sealed class CalendarChecksTests
{
    private static readonly CalendarEntries Entries = new([CalendarDay.Holiday(new(2026, 2, 17), "Tết")], [.. PlanHolidays.Fixed(), FixedHoliday.On(24, 11, "Ngày Văn hóa", 2026, 2030)]);

    [Theory]
    [InlineData(24, 11, 2031, null, null, "the years after it has ended")]
    [InlineData(24, 11, 2026, 2040, null, "a later end of the same one")]
    [InlineData(24, 11, 2030, null, "FixedDate: fixed_holiday_exists", "a year in which it counts already")]
    [InlineData(30, 4, 2027, null, "FixedDate: fixed_holiday_exists", "a date that counts every year")]
    [InlineData(30, 4, 1, 2026, null, "an end of one that has always counted")]
    [InlineData(30, 4, 1, 2024, "ToYear: fixed_to_year_invalid", "an end before last year would change the past")]
    [InlineData(31, 4, 2027, null, "FixedDate: fixed_date_invalid", "no date of any year")]
    [InlineData(29, 2, 2027, null, null, "a date of leap years")]
    [InlineData(20, 11, 2025, null, "FromYear: fixed_from_year_past", "a first year that is past")]
    [InlineData(20, 11, 2030, 2029, "ToYear: fixed_to_year_invalid", "it ends before it begins")]
    [InlineData(20, 11, 3000, null, "FromYear: fixed_from_year_past", "a first year beyond what is reckoned")]
    public void FixedDate_Cases(int day, int month, int from, int? to, string? fault, string because)
    {
        var change = new CalendarChange { Fixed = [new(day, month, "Tên", from, to)] };

        Assert.True(fault == CalendarChecks.FaultsOf(change, Entries, 2026).Select(refusal => refusal.ToString()).FirstOrDefault(), because);
    }

    [Theory]
    [InlineData(24, 11, 2026, true)]
    [InlineData(30, 4, 1, false)]
    public void FixedDate_IsRemovedOnlyWhereItHasNotCountedInAYearThatIsPast(int day, int month, int from, bool isAllowed) =>
        Assert.Equal(isAllowed, CalendarChecks.FaultsOf(new CalendarChange { FixedRemoved = [new(day, month, from)] }, Entries, 2026).Count == 0);

    [Theory]
    [InlineData("2026-02-17", "", "Name: name_required")]
    [InlineData("1999-12-31", "Tên", "Date: year_out_of_range")]
    [InlineData("2101-01-01", "Tên", "Date: year_out_of_range")]
    [InlineData("2026-02-17", "Tên", null)]
    public void Day_Cases(string date, string name, string? fault) =>
        Assert.Equal(fault, CalendarChecks.FaultsOf(new CalendarChange { Days = [new(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), name, false)] }, Entries, 2026).Select(refusal => refusal.ToString()).FirstOrDefault());

    [Fact]
    public void Stamp_DiffersWithEveryChange_AndOnlyThen()
    {
        var same = Entries.With(new CalendarChange { Days = [new(new(2026, 2, 17), "Tết", false)], Removed = [new(2026, 2, 18)] });
        CalendarChange[] others =
        [
            new() { Days = [new(new(2026, 2, 17), "Tết", true)] }, new() { Days = [new(new(2026, 2, 17), "Tết khác", false)] }, new() { Removed = [new(2026, 2, 17)] },
            new() { Fixed = [new(24, 11, "Ngày Văn hóa", 2026, null)] }, new() { FixedRemoved = [new(24, 11, 2026)] },
        ];

        Assert.Equal(Entries.Stamp, same.Stamp);
        Assert.Equal(others.Length + 1, others.Select(change => Entries.With(change).Stamp).Append(Entries.Stamp).Distinct().Count());
    }
}
