using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>
/// Adds to every transaction that starts, moves or advances a process what Elsa has to be told of it. Here and not in the use cases: none of them
/// knows that there is a second runtime, and none can forget it.
/// </summary>
internal sealed class CommandWriter(TimeProvider time) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PartyWorkflowDbContext db)
        {
            db.RuntimeCommands.AddRange(CommandsFor(db.ChangeTracker));
        }

        return ValueTask.FromResult(result);
    }

    private List<RuntimeCommand> CommandsFor(ChangeTracker tracker)
    {
        var now = time.GetUtcNow();
        var placed = tracker.Entries<RunningProcess>().Where(entry => entry.State == EntityState.Added || IsMoved(entry)).Select(entry => entry.Entity).ToList();
        // Who is placed is placed where it stands after all of this.
        var isPlaced = placed.Select(process => process.Id).ToHashSet();
        var completed = tracker.Entries<ProcessTask>().Where(IsCompletedNow).Select(entry => entry.Entity).Where(task => !isPlaced.Contains(task.ProcessId));
        return [.. placed.Select(process => RuntimeCommand.Place(process.Id, process.Visit, now)), .. completed.OrderBy(task => task.Visit).Select(RuntimeCommand.Complete)];
    }

    private static bool IsMoved(EntityEntry<RunningProcess> entry) => entry.State == EntityState.Modified
        && (entry.Property(process => process.DefinitionVersion).IsModified || entry.Property(process => process.ReviewSteps).IsModified);

    private static bool IsCompletedNow(EntityEntry<ProcessTask> entry) => entry.Entity.CompletedAt is not null
        && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(task => task.CompletedAt).IsModified));
}
