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
    [InlineData("2026-09-02", true, "a fixed holiday that the entered year does not list")]
    [InlineData("2030-09-02", false, "a fixed holiday of a year that nobody has entered")]
    [InlineData("2028-02-29", true, "29 February of a year that nobody has entered")]
    public void IsWorkingDay_Cases(string date, bool isWorking, string because) =>
        Assert.True(An.Calendar2026.IsWorkingDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)) == isWorking, because);

    [Fact]
    public void ExtraWorkingDay_WinsOverWeekendAndHoliday()
    {
        var calendar = new WorkingCalendar([new(2026, 5, 1)], [new(2026, 5, 1), new(2026, 5, 2)]);

        Assert.True(calendar.IsWorkingDay(new(2026, 5, 1)));
        Assert.True(calendar.IsWorkingDay(new(2026, 5, 2)));
    }

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
         select (new WorkingCalendar(holidays, extra), First.AddDays(date))).ToArbitrary();

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) => Enumerable.Range(from.DayNumber + 1, Math.Max(0, to.DayNumber - from.DayNumber - 1)).Select(DateOnly.FromDayNumber);
}
