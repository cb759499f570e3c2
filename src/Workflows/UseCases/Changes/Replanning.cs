using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>After a change of the calendar or of a cycle's numbers: everything still running gets its next date by the new ones. What was sent stays sent.</summary>
public sealed class Replanning(CaseDesk desk)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
        (await RunningAsync(cancellationToken)).ForEach(obligation => obligation.Reschedule(book.Rules(obligation.CycleCode)));
        await desk.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Follow-ups, too: their reminders and levels are counted in working days. Refused when somebody acts on one of them at the same moment.</summary>
    internal async Task<Result> AfterCalendarChangeAsync(WorkingCalendar before, CancellationToken cancellationToken)
    {
        var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
        (await RunningAsync(cancellationToken)).ForEach(obligation => obligation.FollowCalendar(before, book.Rules(obligation.CycleCode)));
        var followUps = await desk.Db.FollowUps.Where(row => row.ClosedAt == null && row.DueBefore != null).ToListAsync(cancellationToken);
        followUps.ForEach(followUp => followUp.FollowCalendar(book.Calendar));
        return await desk.CommitAsync(cancellationToken);
    }

    private Task<List<Obligation>> RunningAsync(CancellationToken cancellationToken) => desk.Db.Obligations
        .Where(row => row.State == ObligationState.Open || row.State == ObligationState.Returned || row.State == ObligationState.Submitted)
        .ToListAsync(cancellationToken);
}
