using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// The dates that follow from one deadline. However many obligations there are, distinct deadlines are few: each is worked out once
/// and kept in <see cref="CycleRules"/>. Late notices have no end (R12), so they are worked out as far as somebody asks.
/// </summary>
public sealed class DeadlineSchedule(Cycle cycle, LadderKind kind, Deadline deadline, DateOnly openedOn, WorkingCalendar calendar)
{
    private readonly List<LadderEntry> _late = [];
    private readonly Lock _lock = new();

    public IReadOnlyList<LadderEntry> Reminders { get; } = ReminderLadder.Of(cycle, kind, deadline, openedOn, calendar);

    public IReadOnlyList<EscalationEntry> Escalations { get; } = EscalationLadder.Of(cycle, deadline, calendar);

    /// <summary>Reminders and late notices in order of date, without end. Take what is needed.</summary>
    public IEnumerable<LadderEntry> ToTheUnit()
    {
        foreach (var reminder in Reminders)
        {
            yield return reminder;
        }

        for (var n = 0; ; n++)
        {
            yield return Late(n);
        }
    }

    /// <summary>R12: LATE-0, then one after every further n working days.</summary>
    private LadderEntry Late(int n)
    {
        lock (_lock)
        {
            while (_late.Count <= n)
            {
                var date = _late.Count == 0
                    ? EscalationLadder.FirstLateDate(deadline, calendar)
                    : calendar.AddWorkingDays(_late[^1].Date, cycle.LateEveryWorkingDays);
                _late.Add(new LadderEntry($"LATE-{_late.Count}", date));
            }

            return _late[n];
        }
    }
}
