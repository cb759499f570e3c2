using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>What becomes of one deadline's dates when the calendar changes. What has been sent stays sent, so it does not move.</summary>
internal static class MovedDates
{
    /// <summary>Late notices have no end (R12): those after the next two move likewise.</summary>
    private const int LateShown = 2;

    public sealed record Moved(NoticeKind Kind, string Milestone, Role? To, DateOnly? Before, DateOnly? After);

    /// <param name="withUnit">Whether a unit has to act on it: one that has ended is told nothing (R18).</param>
    /// <param name="ofFollowUp">A follow-up's step has no OPEN, and other kinds of notice.</param>
    public static IEnumerable<Moved> Of(DeadlineSchedule before, DeadlineSchedule after, DateTimeOffset now, bool withUnit = true, bool ofFollowUp = false)
    {
        var (reminder, late, escalation) = ofFollowUp
            ? (NoticeKind.TaskReminder, NoticeKind.TaskOverdue, NoticeKind.TaskEscalation)
            : (NoticeKind.Reminder, NoticeKind.Late, NoticeKind.Escalation);
        var moved = new List<Moved>();
        if (withUnit)
        {
            moved.AddRange(Compare(before.Reminders, after.Reminders).Where(pair => !ofFollowUp || pair.Milestone != "OPEN")
                .Select(pair => new Moved(reminder, pair.Milestone, null, pair.Before, pair.After)));
            moved.AddRange(Late(before, after, now).Select(pair => new Moved(late, pair.Milestone, null, pair.Before, pair.After)));
        }

        moved.AddRange(before.Escalations.Zip(after.Escalations, (old, then) => new Moved(escalation, old.Milestone, old.To, old.Date, then.Date)));
        return moved.Where(one => one.Before != one.After && IsToCome(one.Before ?? one.After!.Value, now));
    }

    /// <summary>Whether it is still to be sent: at 08:00 of its date (R5).</summary>
    public static bool IsToCome(DateOnly date, DateTimeOffset now) => WorkingCalendar.SendingInstant(date) > now;

    private static IEnumerable<(string Milestone, DateOnly? Before, DateOnly? After)> Late(DeadlineSchedule before, DeadlineSchedule after, DateTimeOffset now)
    {
        var old = LateOf(before).TakeUntilShown(now).ToList();
        return Compare(old, LateOf(after).Take(old.Count));
    }

    private static IEnumerable<LadderEntry> TakeUntilShown(this IEnumerable<LadderEntry> entries, DateTimeOffset now)
    {
        var shown = 0;
        return entries.TakeWhile(entry => !IsToCome(entry.Date, now) || ++shown <= LateShown);
    }

    private static IEnumerable<LadderEntry> LateOf(DeadlineSchedule schedule) => schedule.ToTheUnit().Skip(schedule.Reminders.Count);

    private static IEnumerable<(string Milestone, DateOnly? Before, DateOnly? After)> Compare(IEnumerable<LadderEntry> before, IEnumerable<LadderEntry> after)
    {
        var (old, then) = (before.ToDictionary(entry => entry.Milestone, entry => entry.Date), after.ToDictionary(entry => entry.Milestone, entry => entry.Date));
        return old.Keys.Union(then.Keys).Select(name => (name, Find(old, name), Find(then, name)));
    }

    private static DateOnly? Find(Dictionary<string, DateOnly> dates, string name) => dates.TryGetValue(name, out var date) ? date : null;
}
