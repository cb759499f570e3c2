using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>R18: passes the open obligations of ended units on to their successors, or to the board.</summary>
public sealed class PassOnObligations(CaseDesk desk)
{
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var today = desk.Clock.Today;
        var book = await desk.BookAsync(cancellationToken);
        var ended = book.Succession.Units.Where(unit => unit.HasEndedBy(today)).Select(unit => unit.Id).ToList();
        if (ended.Count == 0)
        {
            return 0;
        }

        var ids = await desk.Db.Obligations.AsNoTracking()
            .Where(row => ended.Contains(row.ResponsibleUnitId) && !row.IsWithBoard && (row.State == ObligationState.Open || row.State == ObligationState.Returned))
            .Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            // Taking the case passes it on; somebody else who took it first has done so as well.
            await desk.TakeAsync(id, cancellationToken);
        }

        return ids.Count > 0 && (await desk.CommitAsync(cancellationToken)).IsDone ? ids.Count : 0;
    }
}
