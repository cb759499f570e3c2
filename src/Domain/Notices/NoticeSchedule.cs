using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// Which scheduled notices an obligation has, from its facts and the calendar alone (R20): no timer has to have run.
/// </summary>
public static class NoticeSchedule
{
    /// <summary>What became due after <see cref="Obligation.PlannedThrough"/> up to and including <paramref name="now"/>.</summary>
    public static DueNotices DueAt(Obligation obligation, CycleRules rules, DateTimeOffset now)
    {
        if (obligation.State == ObligationState.Submitted)
        {
            return ReviewDueAt(obligation, rules, now);
        }

        if (!obligation.IsOpenOrReturned)
        {
            return DueNotices.None;
        }

        bool IsNew(DateTimeOffset at) => at <= now && !(at <= obligation.PlannedThrough);
        var toTheUnit = ToTheUnit(obligation, rules).TakeWhile(entry => entry.At <= now).LastOrDefault();
        var escalations = ScheduleOf(obligation, rules).Escalations.Where(entry => IsNew(entry.At)).ToList();
        return new DueNotices(toTheUnit is not null && IsNew(toTheUnit.At) ? toTheUnit : null, escalations, null, null);
    }

    /// <summary>The next instant at which <see cref="DueAt"/> finds something, if nobody acts before; null: never.</summary>
    public static DateTimeOffset? NextActionAt(Obligation obligation, CycleRules rules)
    {
        bool IsAhead(DateTimeOffset at) => !(at <= obligation.PlannedThrough);
        if (obligation.State == ObligationState.Submitted)
        {
            var review = ReviewSchedule.Of(obligation.ReviewDueBefore!.Value, rules.Calendar);
            return IsAhead(review.ReminderAt) ? review.ReminderAt : IsAhead(review.OverdueAt) ? review.OverdueAt : null;
        }

        if (!obligation.IsOpenOrReturned)
        {
            return null;
        }

        DateTimeOffset? unit = obligation.IsWithBoard ? null : ToTheUnit(obligation, rules).First(entry => IsAhead(entry.At)).At;
        DateTimeOffset? escalation = ScheduleOf(obligation, rules).Escalations.Where(entry => IsAhead(entry.At)).Select(entry => (DateTimeOffset?)entry.At).Min();
        return unit is null || escalation < unit ? escalation : unit;
    }

    /// <summary>
    /// Reminders and late notices that are this unit's, in order, without end: not dated before a transfer (R9, R18), after the moment of an
    /// extension (R17), and not in a time in which the obligation was not the unit's to act on (R19).
    /// </summary>
    public static IEnumerable<LadderEntry> ToTheUnit(Obligation obligation, CycleRules rules) =>
        obligation.IsWithBoard
            ? []
            : ScheduleOf(obligation, rules).ToTheUnit().Where(entry =>
                !(entry.Date < obligation.TransferredOn)
                && !(entry.At <= obligation.ExtendedAt)
                && !obligation.Pauses.Any(pause => pause.Covers(entry.At)));

    public static DeadlineSchedule ScheduleOf(Obligation obligation, CycleRules rules) =>
        rules.Schedule(obligation.Ladder, obligation.Deadline, obligation.OpenedOn);

    private static DueNotices ReviewDueAt(Obligation obligation, CycleRules rules, DateTimeOffset now)
    {
        var review = ReviewSchedule.Of(obligation.ReviewDueBefore!.Value, rules.Calendar);
        bool IsNew(DateTimeOffset at) => at <= now && !(at <= obligation.PlannedThrough);
        var overdue = IsNew(review.OverdueAt);
        // R21: a review reminder that was missed is dropped once REVIEW-OVERDUE is due.
        var reminder = IsNew(review.ReminderAt) && review.OverdueAt > now;
        return new DueNotices(null, [], reminder ? review.ReminderAt : null, overdue ? review.OverdueAt : null);
    }
}
