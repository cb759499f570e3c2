using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Notices;

/// <summary>The dates of a review (R15).</summary>
public sealed record ReviewSchedule(DateTimeOffset ReminderAt, DateTimeOffset OverdueAt)
{
    /// <summary>The day after the n-th working day following the day of submission; exclusive.</summary>
    public static DateOnly DueBefore(CycleRules rules, DateTimeOffset submittedAt) =>
        rules.Calendar.AddWorkingDays(OfficeZone.LocalDate(submittedAt), rules.Cycle.ReviewWorkingDays).AddDays(1);

    /// <summary>The same number of working days after the day of submission, by another calendar; exclusive.</summary>
    public static DateOnly Moved(DateTimeOffset submittedAt, DateOnly reviewDueBefore, WorkingCalendar before, WorkingCalendar after)
    {
        var submittedOn = OfficeZone.LocalDate(submittedAt);
        return after.AddWorkingDays(submittedOn, before.WorkingDaysBetween(submittedOn, reviewDueBefore.AddDays(-1))).AddDays(1);
    }

    /// <summary>The reminder on the last working day inside the review deadline, the escalation on the first working day on or after it.</summary>
    public static ReviewSchedule Of(DateOnly reviewDueBefore, WorkingCalendar calendar) =>
        new(WorkingCalendar.SendingInstant(calendar.WorkingDayOnOrBefore(reviewDueBefore.AddDays(-1))),
            WorkingCalendar.SendingInstant(calendar.WorkingDayOnOrAfter(reviewDueBefore)));
}
