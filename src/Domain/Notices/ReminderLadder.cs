using System.Globalization;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>The dates of the reminders before a deadline (R8, R9, R16).</summary>
public static class ReminderLadder
{
    /// <summary>
    /// R8: a milestone that is no working day moves to the working day before it, OPEN to the one after it.
    /// R9: of several on one date only the one nearest the deadline stays; what is dated before the opening is left out.
    /// OPEN that moves to the cut-off date or later is left out too: the late notice of that very day says more.
    /// </summary>
    public static IReadOnlyList<LadderEntry> Of(Cycle cycle, LadderKind kind, Deadline deadline, DateOnly openedOn, WorkingCalendar calendar)
    {
        var entries = kind == LadderKind.Correction
            ? [Before(deadline, 1, "C1", calendar)]
            : cycle.Milestones.OrderDescending().Select(days => Before(deadline, days, days.ToString(CultureInfo.InvariantCulture), calendar))
                .Prepend(new LadderEntry("OPEN", calendar.WorkingDayOnOrAfter(openedOn)));
        return [.. entries.Where(entry => entry.Date >= openedOn && entry.Date < deadline.DueBefore)
            .GroupBy(entry => entry.Date).Select(sameDate => sameDate.Last()).OrderBy(entry => entry.Date)];
    }

    private static LadderEntry Before(Deadline deadline, int days, string name, WorkingCalendar calendar) =>
        new(name, calendar.WorkingDayOnOrBefore(deadline.DueBefore.AddDays(-days)));
}
