using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>After a change of the calendar or of a cycle's numbers: everything still running gets its next date by the new ones. What was sent stays sent.</summary>
public sealed class Replanning(CaseDesk desk)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
        var running = await desk.Db.Obligations
            .Where(row => row.State == ObligationState.Open || row.State == ObligationState.Returned || row.State == ObligationState.Submitted)
            .ToListAsync(cancellationToken);
        running.ForEach(obligation => obligation.Reschedule(book.Rules(obligation.CycleCode)));
        await desk.Db.SaveChangesAsync(cancellationToken);
    }
}
