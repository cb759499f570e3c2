using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// Reminders and escalation of a follow-up's open step: the ladders of R8, R12 and R13 with numbers of their own, over the step's deadline.
/// Being told that there is a task is a notice of an event, so there is no OPEN.
/// </summary>
public static class FollowUpSchedule
{
    private static readonly Cycle Numbers = new("FOLLOW_UP", "Theo dõi việc", "Follow-up", new MonthDay(1, 1), 1, [7, 3, 1], 5,
        [new(0, Role.BoardStaff), new(3, Role.BoardLeader), new(7, Role.Supervisor)], 5, 5, [Role.BoardStaff]);

    /// <summary>What became due after <see cref="FollowUp.PlannedThrough"/> up to and including <paramref name="now"/>: the latest reminder or late notice, and every level (R21).</summary>
    public static DueNotices DueAt(FollowUp followUp, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (ScheduleOf(followUp, calendar) is not { } schedule)
        {
            return DueNotices.None;
        }

        bool IsNew(DateTimeOffset at) => at <= now && !(at <= followUp.PlannedThrough);
        var entry = ToTheHolder(schedule).TakeWhile(entry => entry.At <= now).LastOrDefault();
        return new DueNotices(entry is not null && IsNew(entry.At) ? entry : null, [.. schedule.Escalations.Where(level => IsNew(level.At))], null, null);
    }

    /// <summary>The next instant at which <see cref="DueAt"/> finds something, if nobody acts before; null: never.</summary>
    public static DateTimeOffset? NextActionAt(FollowUp followUp, WorkingCalendar calendar)
    {
        if (ScheduleOf(followUp, calendar) is not { } schedule)
        {
            return null;
        }

        bool IsAhead(DateTimeOffset at) => !(at <= followUp.PlannedThrough);
        var reminder = ToTheHolder(schedule).First(entry => IsAhead(entry.At)).At;
        var level = schedule.Escalations.Where(entry => IsAhead(entry.At)).Select(entry => (DateTimeOffset?)entry.At).Min();
        return level < reminder ? level : reminder;
    }

    /// <summary>The dates that follow from a step's deadline; its OPEN is no milestone of a follow-up.</summary>
    public static DeadlineSchedule Of(Deadline deadline, DateOnly stepSince, WorkingCalendar calendar) => new(Numbers, LadderKind.Cycle, deadline, stepSince, calendar);

    private static IEnumerable<LadderEntry> ToTheHolder(DeadlineSchedule schedule) => schedule.ToTheUnit().Where(entry => entry.Milestone != "OPEN");

    private static DeadlineSchedule? ScheduleOf(FollowUp followUp, WorkingCalendar calendar) =>
        followUp is { IsClosed: false, Deadline: { } deadline } ? Of(deadline, followUp.StepSince, calendar) : null;
}
