using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>A notice to come, if nobody acts before.</summary>
public sealed record PlannedNotice(NoticeKind Kind, string Milestone, DateTimeOffset At, IReadOnlyList<Person> To);

/// <summary>"What will be sent, to whom, when": the rules asked about the future of one obligation. The same rules plan the real ones.</summary>
public static class PlannedNotices
{
    private const int LateNoticesShown = 2;

    public static IReadOnlyList<PlannedNotice> Of(Obligation obligation, RunningProcess process, OfficeBook book, DateTimeOffset now)
    {
        var rules = book.Rules(obligation.CycleCode);
        if (obligation.State == ObligationState.Submitted)
        {
            return [.. OfReview(obligation, process, book).Where(notice => notice.At > now)];
        }

        return obligation.IsOpenOrReturned
            ? [.. ToTheUnit(obligation, rules, book, now).Concat(Escalations(obligation, rules, book)).Where(notice => notice.At > now).OrderBy(notice => notice.At)]
            : [];
    }

    private static IEnumerable<PlannedNotice> ToTheUnit(Obligation obligation, CycleRules rules, OfficeBook book, DateTimeOffset now)
    {
        var late = 0;
        foreach (var entry in NoticeSchedule.ToTheUnit(obligation, rules).SkipWhile(entry => entry.At <= now))
        {
            var isLate = entry.Date >= obligation.DueBefore;
            if (isLate && ++late > LateNoticesShown)
            {
                yield break;
            }

            yield return new PlannedNotice(isLate ? NoticeKind.Late : NoticeKind.Reminder, entry.Milestone, entry.At, book.Recipients.OfUnit(obligation.ResponsibleUnitId, entry.Date));
        }
    }

    private static IEnumerable<PlannedNotice> Escalations(Obligation obligation, CycleRules rules, OfficeBook book) =>
        NoticeSchedule.ScheduleOf(obligation, rules).Escalations.Select(entry =>
            new PlannedNotice(NoticeKind.Escalation, entry.Milestone, entry.At, book.Recipients.OfBoard(entry.To, obligation.ResponsibleUnitId, entry.Date)));

    private static IEnumerable<PlannedNotice> OfReview(Obligation obligation, RunningProcess process, OfficeBook book)
    {
        var review = ReviewSchedule.Of(obligation.ReviewDueBefore!.Value, book.Calendar);
        var unit = obligation.ResponsibleUnitId;
        yield return new PlannedNotice(NoticeKind.ReviewReminder, "REVIEW", review.ReminderAt, new OpenReview(book, process, unit).HoldersOn(OfficeZone.LocalDate(review.ReminderAt)));
        yield return new PlannedNotice(NoticeKind.ReviewOverdue, "REVIEW-OVERDUE", review.OverdueAt, book.Recipients.OfBoard(Role.Supervisor, unit, OfficeZone.LocalDate(review.OverdueAt)));
    }
}
