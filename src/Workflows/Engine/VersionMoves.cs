using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>How a way out of an open step would lead elsewhere. Null: there is no such way.</summary>
public sealed record WayChange(string Outcome, string? LedTo, string? LeadsTo);

/// <summary>A running process that keeps an older definition, and what of its open task would change with the one of today.</summary>
/// <param name="IsPossible">The step that it is in exists there, too.</param>
public sealed record VersionMove(RunningProcess Process, Obligation? Obligation, int ToVersion, string ToReviewSteps, bool IsPossible, IReadOnlyList<WayChange> Changes);

/// <summary>
/// A run keeps the version, and the review steps, with which it began. Where those of today differ, this says beforehand which tasks would change
/// if it were moved.
/// </summary>
public sealed class VersionMoves(CaseDesk desk)
{
    public async Task<IReadOnlyList<VersionMove>> ListAsync(CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var running = await (from process in desk.Db.Processes
                             join row in desk.Db.Obligations on process.ObligationId equals row.Id into rows
                             from obligation in rows.DefaultIfEmpty()
                             where !process.IsFinished
                             orderby process.Id
                             select new { Process = process, Obligation = obligation }).ToListAsync(cancellationToken);
        return [.. from run in running
                   let to = ProcessCatalogue.CurrentLike(run.Process, run.Obligation is null ? null : book.Rules(run.Obligation.CycleCode).Cycle)
                   where to.Definition.Version != run.Process.DefinitionVersion || to.ReviewSteps != run.Process.ReviewSteps
                   select MoveOf(run.Process, run.Obligation, to.Definition, to.ReviewSteps)];
    }

    private static VersionMove MoveOf(RunningProcess process, Obligation? obligation, ProcessDefinition to, string reviewSteps)
    {
        var isPossible = to.Steps.Any(step => step.Code == process.Step && !step.IsEnd);
        var (before, after) = (ProcessCatalogue.Of(process).Step(process.Step), isPossible ? to.Step(process.Step) : null);
        var codes = before.Outcomes.Concat(after?.Outcomes ?? []).Select(outcome => outcome.Code).Distinct();
        var changes = from code in codes
                      let was = before.Find(code)
                      let would = after?.Find(code)
                      where was?.Next != would?.Next || !(was?.By ?? []).SequenceEqual(would?.By ?? [])
                      select new WayChange(code, was?.Next, would?.Next);
        return new VersionMove(process, obligation, to.Version, reviewSteps, isPossible, isPossible ? [.. changes] : []);
    }
}
