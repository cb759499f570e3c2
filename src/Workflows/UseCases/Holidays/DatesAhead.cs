using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>
/// The deadlines and milestones of the days to come: of what is running, and of the cycles that some unit will owe. Worked out once for each distinct deadline,
/// however many units have it.
/// </summary>
internal sealed class DatesAhead(PartyWorkflowDbContext db, OfficeBook book)
{
    /// <summary>The first of them in <paramref name="year"/> between two dates, both included; null: none.</summary>
    public async Task<DateOnly?> FirstInAsync(int year, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var dates = OfCycles(first, last).Concat(await OfRunningAsync(last, cancellationToken)).Concat(await GivenAsync(cancellationToken));
        return dates.Where(date => date.Year == year && date >= first && date <= last).Select(date => (DateOnly?)date).Min();
    }

    private IEnumerable<DateOnly> OfCycles(DateOnly first, DateOnly last) =>
        from rules in book.Cycles
        // A milestone of December may belong to a cut-off of the next year.
        from year in Enumerable.Range(first.Year, last.Year - first.Year + 2)
        where OpenObligations.OwedIn(book, rules, year).Any()
        let deadline = rules.Cycle.DeadlineIn(year)
        from date in rules.Schedule(LadderKind.Cycle, deadline, rules.Cycle.OpensOn(year)).Reminders.Select(entry => entry.Date).Append(deadline.DueBefore)
        select date;

    private async Task<IEnumerable<DateOnly>> OfRunningAsync(DateOnly last, CancellationToken cancellationToken)
    {
        var shapes = await db.Obligations.AsNoTracking().Where(row => row.State == ObligationState.Open || row.State == ObligationState.Returned)
            .Select(row => new { row.CycleCode, row.Ladder, row.DueBefore, row.OpenedOn }).Distinct().ToListAsync(cancellationToken);
        return from shape in shapes
               let schedule = book.Rules(shape.CycleCode).Schedule(shape.Ladder, new Deadline(shape.DueBefore), shape.OpenedOn)
               from date in schedule.ToTheUnit().Select(entry => entry.Date).TakeWhile(date => date <= last)
                   .Concat(schedule.Escalations.Select(level => level.Date)).Append(shape.DueBefore)
               select date;
    }

    /// <summary>Deadlines of reviews and of follow-ups' steps.</summary>
    private async Task<IEnumerable<DateOnly>> GivenAsync(CancellationToken cancellationToken)
    {
        var reviews = await db.Obligations.AsNoTracking().Where(row => row.ReviewDueBefore != null).Select(row => row.ReviewDueBefore!.Value).Distinct().ToListAsync(cancellationToken);
        var steps = await db.FollowUps.AsNoTracking().Where(row => row.ClosedAt == null && row.DueBefore != null).Select(row => row.DueBefore!.Value).Distinct().ToListAsync(cancellationToken);
        return reviews.Concat(steps);
    }
}
