using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Cycles;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>
/// An administrator sets the numbers of a cycle (R6): a new version beside the old ones, audited with both. A new ladder holds for everything still open,
/// a new cut-off, opening or review path for what opens from now on: a deadline that a unit was told never moves to an earlier date.
/// </summary>
public sealed class ChangeCycle(CaseDesk desk, Replanning replanning)
{
    /// <param name="Version">The version that the administrator saw, so that nobody's change is overwritten unseen (I8).</param>
    public sealed record Request(int Version, Cycle Cycle, int PersonId);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var faults = CycleChecks.FaultsOf(request.Cycle);
        if (faults.Count > 0)
        {
            return new Result(faults);
        }

        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var current = await desk.Db.Cycles.AsNoTracking().Where(setting => setting.Code == request.Cycle.Code).OrderByDescending(setting => setting.Version).FirstOrDefaultAsync(cancellationToken);
        if (current is null)
        {
            return new Refusal("not_found");
        }

        if (current.Version != request.Version)
        {
            return new Refusal("changed_by_another");
        }

        var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
        if (AddCycle.IsNameAmong(book.Cycles.Where(rules => rules.Cycle.Code != request.Cycle.Code), request.Cycle.NameVi))
        {
            return new Refusal("name_exists", "NameVi", request.Cycle.NameVi);
        }

        // A new cut-off holds from today on: no year whose deadline would have passed by it opens after the fact.
        var cycle = request.Cycle.Cutoff == current.Cycle.Cutoff ? request.Cycle : request.Cycle with { OpensFrom = desk.Clock.Today };
        desk.Db.Cycles.Add(current.Followed(cycle, request.PersonId, desk.Clock.Now));
        var facts = AuditFacts.Of(new { before = current.Cycle, after = cycle });
        desk.Db.AppendAudit(AuditEntry.Of("CycleChanged", $"cycle:{request.Cycle.Code}", desk.Clock.Now, request.PersonId, data: facts));
        await desk.Db.SaveChangesAsync(cancellationToken);
        await replanning.ExecuteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Done;
    }
}
