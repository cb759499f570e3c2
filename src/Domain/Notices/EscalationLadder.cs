using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>What happens after a deadline has passed (R12, R13).</summary>
public static class EscalationLadder
{
    /// <summary>R12: the first working day on or after the cut-off date.</summary>
    public static DateOnly FirstLateDate(Deadline deadline, WorkingCalendar calendar) => calendar.WorkingDayOnOrAfter(deadline.DueBefore);

    /// <summary>R13: levels in working days from the day of <c>LATE-0</c>.</summary>
    public static IReadOnlyList<EscalationEntry> Of(Cycle cycle, Deadline deadline, WorkingCalendar calendar)
    {
        var first = FirstLateDate(deadline, calendar);
        return [.. cycle.Escalation.Select((step, index) => new EscalationEntry(index + 1, step.To, calendar.AddWorkingDays(first, step.AfterWorkingDays)))];
    }
}
