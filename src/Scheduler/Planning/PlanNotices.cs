using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Planning;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>
/// Turns what is due into notices (R8 to R15, R20, R21). Reads only obligations whose <c>NextActionAt</c> has come, in chunks of one transaction
/// each, so that memory does not grow with their number. Outside sending hours nothing is planned: it waits for the next sending time, and then
/// only the latest counts.
/// </summary>
public sealed class PlanNotices(CaseDesk desk)
{
    /// <summary>A province is one chunk. Larger, and people who submit meanwhile would wait for the locked rows too long.</summary>
    private const int ChunkSize = 20_000;

    /// <summary>How many notices were planned.</summary>
    public Task<int> ExecuteAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        PlanningChunks.RunAsync(desk, now, book => PlanChunkAsync(book, now, cancellationToken), cancellationToken);

    /// <summary>Null: nothing is due any more.</summary>
    private async Task<int?> PlanChunkAsync(OfficeBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await DueObligations.AnyAsync(desk.Db, now, cancellationToken))
        {
            return null;
        }

        await using var transaction = await desk.Db.Database.BeginTransactionAsync(cancellationToken);
        var due = new DueObligations(desk.Db);
        if (await due.TakeAsync(now, ChunkSize, cancellationToken) == 0)
        {
            // People act on all that is left, or another sweep has just planned it. A sweep that ended now would say that nothing is.
            await transaction.RollbackAsync(cancellationToken);
            await DueObligations.AwaitActAsync(desk.Db, now, cancellationToken);
            return 0;
        }

        var plan = new ChunkPlanner(book, now, await due.UnitsAsync(cancellationToken));
        foreach (var shapes in (await due.ShapesAsync(cancellationToken)).Chunk(PlanningChunks.Size))
        {
            var ids = shapes.Select(shape => shape.Example).ToList();
            var obligations = await desk.Db.Obligations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
            var processes = await desk.Db.Processes.AsNoTracking().Where(row => ids.Contains(row.ObligationId!.Value)).ToDictionaryAsync(row => row.ObligationId!.Value, cancellationToken);
            plan.Add(shapes.Select(shape => (shape.Shape, obligations[shape.Example], processes[shape.Example])));
        }

        var count = await due.WriteAsync(plan.Plan, now, cancellationToken);
        plan.Unheard.ForEach(desk.RaiseItem);
        if (!(await desk.CommitAsync(cancellationToken)).IsDone)
        {
            // Another node raised the same item meanwhile: what was taken is let go, and taken again.
            return 0;
        }

        await transaction.CommitAsync(cancellationToken);
        return count;
    }
}
