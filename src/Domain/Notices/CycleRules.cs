using System.Collections.Concurrent;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>A cycle under a working calendar, with the schedules of its deadlines remembered. Safe for use by several threads.</summary>
public sealed class CycleRules(Cycle cycle, WorkingCalendar calendar)
{
    private readonly ConcurrentDictionary<(LadderKind, DateOnly, DateOnly), DeadlineSchedule> _schedules = new();

    public Cycle Cycle => cycle;

    public WorkingCalendar Calendar => calendar;

    public DeadlineSchedule Schedule(LadderKind kind, Deadline deadline, DateOnly openedOn) =>
        _schedules.GetOrAdd((kind, deadline.DueBefore, openedOn), _ => new DeadlineSchedule(cycle, kind, deadline, openedOn, calendar));
}
