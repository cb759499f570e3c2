using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Escalations;

/// <summary>
/// Somebody whom escalations reach says that they have it in hand, with a note: once, for all the levels that the case has reached. It stays open until the unit
/// submits, or the follow-up's step is done; a level reached later asks again.
/// </summary>
public sealed class AcknowledgeEscalation(CaseDesk desk)
{
    private static readonly Role[] MayAcknowledge = [Role.BoardStaff, Role.BoardLeader, Role.Supervisor];

    /// <param name="escalationId">Any level of the case.</param>
    public async Task<Result> ExecuteAsync(long escalationId, int personId, string note, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        if (await desk.Db.Escalations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == escalationId, cancellationToken) is not { } shown)
        {
            return new Refusal("not_found");
        }

        var subject = await SubjectOfAsync(shown, cancellationToken);
        if (ActorRights.As(book, personId, MayAcknowledge, null, desk.Clock.Today) is not { } actor)
        {
            return await desk.ForbidAsync(subject, "acknowledge", personId, cancellationToken);
        }

        var ofTheCase = await desk.Db.Escalations
            .Where(row => row.ObligationId == shown.ObligationId && row.FollowUpId == shown.FollowUpId && row.DueBefore == shown.DueBefore).ToListAsync(cancellationToken);
        var asking = ofTheCase.Where(row => row.ClosedAt is null && row.AcknowledgedAt is null).ToList();
        // None asks: the one that was shown says why.
        foreach (var level in asking.Count > 0 ? asking : ofTheCase.Where(row => row.Id == escalationId))
        {
            var acknowledged = level.Acknowledge(personId, note, desk.Clock.Now);
            if (!acknowledged.IsDone)
            {
                return acknowledged;
            }
        }

        var facts = AuditFacts.Of(new { levels = asking.Select(row => row.Level).Order() });
        desk.Db.AppendAudit(AuditEntry.Of("EscalationAcknowledged", subject, desk.Clock.Now, personId, actor.OnBehalfOfId, facts));
        return await desk.CommitAsync(cancellationToken);
    }

    private async Task<string> SubjectOfAsync(Escalation shown, CancellationToken cancellationToken) => shown.FollowUpId is { } followUp
        ? $"follow-up:{await desk.Db.FollowUps.Where(row => row.Id == followUp).Select(row => row.Number).SingleAsync(cancellationToken)}"
        : $"obligation:{shown.ObligationId}";
}
