using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>An administrator moves running processes to today's definition: those that were shown, with a reason, each in the audit. What can't be moved stays as it is.</summary>
public sealed class MoveProcesses(CaseDesk desk, VersionMoves moves)
{
    /// <param name="Seen">The processes that the administrator saw; if others would move now, nothing does.</param>
    public sealed record Request(int PersonId, string? Reason, IReadOnlyCollection<Guid> Seen);

    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        if (ActorRights.As(book, request.PersonId, [Role.Administrator], null, desk.Clock.Today) is not { } actor)
        {
            await desk.AuditAttemptAsync("processes", new { outcome = "move", seen = request.Seen }, request.PersonId, cancellationToken);
            return new Refusal("not_yours_to_do", null, "move");
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Refusal("reason_required", "Reason");
        }

        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var possible = (await moves.ListAsync(cancellationToken)).Where(move => move.IsPossible).ToList();
        if (!possible.Select(move => move.Process.Id).ToHashSet().SetEquals(request.Seen))
        {
            return new Refusal("moves_changed", null, possible.Count);
        }

        foreach (var move in possible)
        {
            var (process, subject) = (move.Process, move.Process.ObligationId ?? move.Process.FollowUpId);
            var facts = AuditFacts.Of(new
            {
                step = process.Step,
                from = new { process.DefinitionVersion, process.ReviewSteps },
                to = new { DefinitionVersion = move.ToVersion, ReviewSteps = move.ToReviewSteps },
                reason = request.Reason.Trim(),
            });
            process.MoveTo(move.ToVersion, move.ToReviewSteps);
            move.Obligation?.ReviewByOthers(book.Rules(move.Obligation.CycleCode));
            desk.Db.AppendAudit(AuditEntry.Of("ProcessMoved", $"process:{subject}", desk.Clock.Now, actor.PersonId, actor.OnBehalfOfId, facts));
        }

        var saved = await desk.CommitAsync(cancellationToken);
        if (!saved.IsDone)
        {
            return new Result<int>(0, saved.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return possible.Count;
    }
}
