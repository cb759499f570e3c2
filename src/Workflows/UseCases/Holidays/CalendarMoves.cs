using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>
/// R4: which running milestones, escalations and review deadlines a change of the calendar moves. The schedules that plan are asked over both calendars,
/// once for each distinct deadline, so that five hundred units are one line.
/// </summary>
internal sealed class CalendarMoves(PartyWorkflowDbContext db, OfficeBook book, WorkingCalendar before, WorkingCalendar after, DateTimeOffset now)
{
    public async Task<IReadOnlyList<CalendarMove>> ListAsync(CancellationToken cancellationToken)
    {
        var moves = (await OfDeadlinesAsync(cancellationToken)).Concat(await OfReviewsAsync(cancellationToken)).Concat(await OfFollowUpsAsync(cancellationToken));
        // Units that opened on different dates and move alike are told together.
        return [.. moves.GroupBy(move => move with { Count = 0 }).Select(alike => alike.Key with { Count = alike.Sum(move => move.Count) })
            .OrderBy(move => move.Before ?? move.After).ThenBy(move => move.CycleCode, StringComparer.Ordinal).ThenBy(move => move.DueBefore)];
    }

    private async Task<IEnumerable<CalendarMove>> OfDeadlinesAsync(CancellationToken cancellationToken)
    {
        var shapes = await db.Obligations.AsNoTracking().Where(row => row.State == ObligationState.Open || row.State == ObligationState.Returned)
            .GroupBy(row => new { row.CycleCode, row.Year, row.Ladder, row.DueBefore, row.OpenedOn, row.IsWithBoard })
            .Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);
        return from shape in shapes
               let key = shape.Key
               let cycle = book.Rules(key.CycleCode).Cycle
               let deadline = new Deadline(key.DueBefore)
               from moved in MovedDates.Of(
                   new DeadlineSchedule(cycle, key.Ladder, deadline, key.OpenedOn, before), new DeadlineSchedule(cycle, key.Ladder, deadline, key.OpenedOn, after), now, !key.IsWithBoard)
               select new CalendarMove(moved.Kind, key.CycleCode, key.Year, key.DueBefore, moved.Milestone, moved.To, moved.Before, moved.After, shape.Count);
    }

    private async Task<IEnumerable<CalendarMove>> OfReviewsAsync(CancellationToken cancellationToken)
    {
        var running = await db.Obligations.AsNoTracking().Where(row => row.State == ObligationState.Submitted)
            .Select(row => new { row.CycleCode, row.Year, row.SubmittedAt, row.ReviewDueBefore }).ToListAsync(cancellationToken);
        return from review in running
               group review by (review.CycleCode, review.Year, On: OfficeZone.LocalDate(review.SubmittedAt!.Value), DueBefore: review.ReviewDueBefore!.Value) into alike
               let due = alike.Key.DueBefore
               let dueThen = ReviewSchedule.Moved(OfficeZone.LocalMidnight(alike.Key.On), due, before, after)
               let old = ReviewSchedule.Of(due, before)
               let then = ReviewSchedule.Of(dueThen, after)
               from moved in new (NoticeKind? Kind, DateOnly Before, DateOnly After)[]
               {
                   (null, due, dueThen),
                   (NoticeKind.ReviewReminder, OfficeZone.LocalDate(old.ReminderAt), OfficeZone.LocalDate(then.ReminderAt)),
                   (NoticeKind.ReviewOverdue, OfficeZone.LocalDate(old.OverdueAt), OfficeZone.LocalDate(then.OverdueAt)),
               }
               where moved.Before != moved.After && (moved.Kind is null || MovedDates.IsToCome(moved.Before, now))
               select new CalendarMove(moved.Kind, alike.Key.CycleCode, alike.Key.Year, due, "REVIEW", null, moved.Before, moved.After, alike.Count());
    }

    private async Task<IEnumerable<CalendarMove>> OfFollowUpsAsync(CancellationToken cancellationToken)
    {
        var shapes = await db.FollowUps.AsNoTracking().Where(row => row.ClosedAt == null && row.DueBefore != null)
            .GroupBy(row => new { DueBefore = row.DueBefore!.Value, row.StepSince }).Select(alike => new { alike.Key, Count = alike.Count() }).ToListAsync(cancellationToken);
        return from shape in shapes
               let deadline = new Deadline(shape.Key.DueBefore)
               from moved in MovedDates.Of(
                   FollowUpSchedule.Of(deadline, shape.Key.StepSince, before), FollowUpSchedule.Of(deadline, shape.Key.StepSince, after), now, ofFollowUp: true)
               select new CalendarMove(moved.Kind, null, null, shape.Key.DueBefore, moved.Milestone, moved.To, moved.Before, moved.After, shape.Count);
    }
}
