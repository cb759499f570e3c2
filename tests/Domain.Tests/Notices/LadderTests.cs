using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Tests.Calendar;

namespace PartyWorkflow.Domain.Tests.Notices;

/// <summary>R8, R9, R12, R13, R16: the worked example, and properties for every year to 2040.</summary>
public sealed class LadderTests
{
    [Fact]
    public void WorkedExample_HalfYear2026()
    {
        var schedule = An.HalfYear.Schedule(LadderKind.Cycle, new Deadline(new(2026, 5, 25)), new(2026, 4, 10));

        Assert.Equal([("OPEN", new(2026, 4, 10)), ("30", new(2026, 4, 24)), ("14", new(2026, 5, 11)), ("7", new(2026, 5, 18)), ("1", new(2026, 5, 22))],
            schedule.Reminders.Select(entry => (entry.Milestone, entry.Date)));
        Assert.Equal([("LATE-0", new(2026, 5, 25)), ("LATE-1", new(2026, 6, 1))], schedule.ToTheUnit().Skip(5).Take(2).Select(entry => (entry.Milestone, entry.Date)));
        Assert.Equal([(1, new(2026, 5, 25)), (2, new(2026, 5, 28)), (3, new(2026, 6, 3))], schedule.Escalations.Select(entry => (entry.Level, entry.Date)));
    }

    [Fact]
    public void Correction_HasOnlyC1() =>
        Assert.Equal([("C1", new(2026, 5, 29))], ReminderLadder.Of(An.HalfYear.Cycle, LadderKind.Correction, new Deadline(new(2026, 5, 30)), new(2026, 4, 10), An.Calendar2026).Select(entry => (entry.Milestone, entry.Date)));

    [Fact]
    public void Open_MovedToTheCutOff_IsLeftToTheLateNotice() =>
        Assert.Empty(ReminderLadder.Of(An.HalfYear.Cycle, LadderKind.Cycle, new Deadline(new(2026, 5, 25)), new(2026, 5, 23), An.Calendar2026));

    [Property(MaxTest = 300)]
    public Property Ladder_HoldsForEveryYearAndCalendar() => Prop.ForAll(WorkingCalendarTests.Calendars(), pair =>
    {
        var (calendar, due) = pair;
        var openedOn = due.AddDays(-45);
        var rules = new CycleRules(An.HalfYear.Cycle, calendar);
        var schedule = rules.Schedule(LadderKind.Cycle, new Deadline(due), openedOn);
        var entries = schedule.ToTheUnit().Take(schedule.Reminders.Count + 4).ToList();
        var late = entries.Skip(schedule.Reminders.Count).ToList();
        return entries.All(entry => calendar.IsWorkingDay(entry.Date))
            && entries.Zip(entries.Skip(1)).All(next => next.First.Date < next.Second.Date)
            && schedule.Reminders.All(entry => entry.Date >= openedOn && entry.Date < due)
            && late[0].Date == calendar.WorkingDayOnOrAfter(due)
            && late.Zip(late.Skip(1)).All(next => calendar.WorkingDaysBetween(next.First.Date, next.Second.Date) == 5)
            && schedule.Escalations.Select(level => calendar.WorkingDaysBetween(late[0].Date, level.Date)).SequenceEqual([0, 3, 7]);
    });
}
