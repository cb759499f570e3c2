using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Tests.Calendar;

/// <summary>R4, R5, beside properties over every date to 2040.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly int Days = new DateOnly(2040, 12, 31).DayNumber - First.DayNumber;

    [Theory]
    [InlineData("2026-05-25", true, "a Monday")]
    [InlineData("2026-05-24", false, "a Sunday")]
    [InlineData("2026-04-27", false, "a holiday")]
    [InlineData("2026-09-02", false, "a fixed holiday that the entered year does not list")]
    [InlineData("2030-09-02", false, "a fixed holiday of a year for which nothing is entered")]
    [InlineData("1990-01-01", false, "a fixed holiday of a year long past")]
    [InlineData("2026-09-01", true, "the day beside it, which is free only where it is entered")]
    [InlineData("2028-04-30", false, "a fixed holiday on a Sunday")]
    [InlineData("2028-05-02", true, "the Tuesday after two fixed holidays on Sunday and Monday: a day in lieu has to be entered")]
    [InlineData("2028-02-29", true, "29 February of a year for which nothing is entered")]
    public void IsWorkingDay_Cases(string date, bool isWorking, string because) =>
        Assert.True(An.Calendar2026.IsWorkingDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)) == isWorking, because);

    [Fact]
    public void ExtraWorkingDay_WinsOverWeekendAndHoliday()
    {
        var calendar = new WorkingCalendar([new(2026, 5, 1)], [new(2026, 5, 1), new(2026, 5, 2)], PlanHolidays.Fixed());

        Assert.True(calendar.IsWorkingDay(new(2026, 5, 1)));
        Assert.True(calendar.IsWorkingDay(new(2026, 5, 2)));
    }

    [Theory]
    [InlineData("2026-01-01", true, "a fixed holiday that is worked by decree")]
    [InlineData("2026-02-28", true, "a Saturday that is worked")]
    [InlineData("2026-11-24", true, "24/11 in the last year in which it does not count")]
    [InlineData("2027-11-24", false, "24/11 in the first year in which it counts")]
    [InlineData("2035-11-24", true, "24/11 on a Saturday that is worked")]
    [InlineData("2024-02-29", false, "29/2 of a leap year, a fixed holiday there")]
    [InlineData("2028-02-29", true, "29/2 after the last year in which it counts")]
    [InlineData("2025-02-28", true, "28/2 of a common year, which has no 29/2")]
    [InlineData("2025-03-01", false, "1/3 of a common year is a Saturday")]
    [InlineData("2022-03-01", true, "1/3 of a common year, which has no 29/2")]
    public void FixedHolidays_OfSomeYears_Cases(string date, bool isWorking, string because)
    {
        FixedHoliday[] fixedDates = [.. PlanHolidays.Fixed(), FixedHoliday.On(24, 11, "Ngày Văn hóa", 2027), FixedHoliday.On(29, 2, "Ngày nhuận", 2020, 2027)];
        var calendar = new WorkingCalendar([new(2026, 2, 17)], [new(2026, 1, 1), new(2026, 2, 28), new(2035, 11, 24)], fixedDates);

        Assert.True(calendar.IsWorkingDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)) == isWorking, because);
    }

    [Theory]
    [InlineData(29, 2, true)]
    [InlineData(30, 2, false)]
    [InlineData(31, 4, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, 13, false)]
    public void FixedHoliday_IsADateThatSomeYearHas(int day, int month, bool exists) => Assert.Equal(exists, FixedHoliday.IsADate(day, month));

    [Fact]
    public void FixedHoliday_OnTheTwentyNinthOfFebruary_HasNoDateInCommonYears()
    {
        var leap = FixedHoliday.On(29, 2, "Ngày nhuận");

        Assert.Equal([new DateOnly(2024, 2, 29), null, null, null, new DateOnly(2028, 2, 29)], Enumerable.Range(2024, 5).Select(leap.DateIn));
    }

    [Theory]
    [InlineData(2020, null, 2027, null, true)]
    [InlineData(2020, 2026, 2027, null, false)]
    [InlineData(2020, 2027, 2027, null, true)]
    [InlineData(2027, null, 2020, 2026, false)]
    public void FixedHolidays_OfOneDate_OverlapInYears(int from, int? to, int otherFrom, int? otherTo, bool overlap) =>
        Assert.Equal(overlap, FixedHoliday.On(24, 11, "A", from, to).Overlaps(FixedHoliday.On(24, 11, "B", otherFrom, otherTo)));

    /// <summary>R4 said once more, by what each date is.</summary>
    [Property(MaxTest = 300)]
    public Property WorkingDay_IsWorkedOrNeitherWeekendNorHoliday() => Prop.ForAll(Calendars(), Gen.Elements(0, 1, 2, 3).ToArbitrary(), (pair, which) =>
    {
        // Near one of the four, where what is entered and what is fixed meet.
        var fixedDate = new[] { (1, 1), (4, 30), (5, 1), (9, 2) }[which];
        var date = new DateOnly(pair.Date.Year, fixedDate.Item1, fixedDate.Item2);
        return pair.Calendar.IsWorkingDay(date) == pair.Calendar.IsExtraWorkingDay(date) && pair.Calendar.IsHoliday(date);
    });

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(17, 59, true)]
    [InlineData(18, 0, false)]
    public void SendingHours_AreEightUpToEighteen(int hour, int minute, bool isInside) => Assert.Equal(isInside, An.Calendar2026.IsInSendingHours(An.At(5, 25, hour, minute)));

    [Fact]
    public void NextSendingInstant_OnFridayEvening_IsMonday() => Assert.Equal(An.At(5, 25, 8), An.Calendar2026.NextSendingInstant(An.At(5, 22, 18)));

    [Property(MaxTest = 300)]
    public Property WorkingDays_HoldForEveryCalendar() => Prop.ForAll(Calendars(), pair =>
    {
        var (calendar, date) = pair;
        var (before, after) = (calendar.WorkingDayOnOrBefore(date), calendar.WorkingDayOnOrAfter(date));
        var fifth = calendar.AddWorkingDays(date, 5);
        return before <= date && date <= after && calendar.IsWorkingDay(before) && calendar.IsWorkingDay(after)
            && Between(before, date).All(day => !calendar.IsWorkingDay(day)) && Between(date, after).All(day => day == date || !calendar.IsWorkingDay(day))
            && calendar.IsWorkingDay(fifth) && calendar.WorkingDaysBetween(date, fifth) == 5;
    });

    [Property(MaxTest = 300)]
    public Property NextSendingInstant_IsNeverOutsideSendingHours() => Prop.ForAll(Calendars(), Gen.Choose(0, (24 * 60) - 1).ToArbitrary(), (pair, minute) =>
    {
        var instant = OfficeZone.LocalMidnight(pair.Date).AddMinutes(minute);
        var next = pair.Calendar.NextSendingInstant(instant);
        return next >= instant && pair.Calendar.IsInSendingHours(next);
    });

    internal static Arbitrary<(WorkingCalendar Calendar, DateOnly Date)> Calendars() =>
        (from date in Gen.Choose(0, Days)
         from holidays in Gen.Choose(-20, 20).Select(offset => First.AddDays(date + offset)).ListOf(6)
         from extra in Gen.Choose(-20, 20).Select(offset => First.AddDays(date + offset)).ListOf(2)
         select (new WorkingCalendar(holidays, extra, PlanHolidays.Fixed()), First.AddDays(date))).ToArbitrary();

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) => Enumerable.Range(from.DayNumber + 1, Math.Max(0, to.DayNumber - from.DayNumber - 1)).Select(DateOnly.FromDayNumber);
}
