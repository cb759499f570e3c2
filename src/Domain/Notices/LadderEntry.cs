using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>A milestone and the working day on which it is sent, at the sending time.</summary>
public sealed record LadderEntry(string Milestone, DateOnly Date)
{
    public DateTimeOffset At { get; } = WorkingCalendar.SendingInstant(Date);
}
