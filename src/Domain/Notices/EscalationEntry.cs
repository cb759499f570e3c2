using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Notices;

/// <summary>An escalation level (R13) of a deadline and the working day on which it is due.</summary>
public sealed record EscalationEntry(int Level, Role To, DateOnly Date)
{
    public DateTimeOffset At { get; } = WorkingCalendar.SendingInstant(Date);

    public string Milestone => $"LEVEL-{Level}";
}
