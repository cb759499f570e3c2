using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Escalations;

/// <summary>Somebody whom escalations reach says that they have it in hand, with a note. It stays open until the unit submits.</summary>
public sealed class AcknowledgeEscalation(CaseDesk desk)
{
    private static readonly Role[] MayAcknowledge = [Role.BoardStaff, Role.BoardLeader, Role.Supervisor];

    public async Task<Result> ExecuteAsync(long escalationId, int personId, string note, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        if (await desk.Db.Escalations.SingleOrDefaultAsync(row => row.Id == escalationId, cancellationToken) is not { } escalation)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(book, personId, MayAcknowledge, null, desk.Clock.Today) is not { } actor)
        {
            return await desk.ForbidAsync($"obligation:{escalation.ObligationId}", "acknowledge", personId, cancellationToken);
        }

        var acknowledged = escalation.Acknowledge(personId, note, desk.Clock.Now);
        if (!acknowledged.IsDone)
        {
            return acknowledged;
        }

        desk.Db.AppendAudit(AuditEntry.Of("EscalationAcknowledged", $"obligation:{escalation.ObligationId}", desk.Clock.Now, personId, actor.OnBehalfOfId));
        return await desk.CommitAsync(cancellationToken);
    }
}
