using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>A mail to the administrator who asks for it, through the outbox as every other (I7): it goes the whole way, from the machine that sends.</summary>
public sealed class SendTestMail(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(int personId, CancellationToken cancellationToken)
    {
        if (ActorRights.As(await desk.BookAsync(cancellationToken), personId, [Role.Administrator], null, desk.Clock.Today) is null)
        {
            return await desk.ForbidAsync("administration", "test-mail", personId, cancellationToken);
        }

        // While mail waits, one is enough: what is asked for in vain must not arrive a dozen times once it goes again.
        if (!await desk.Db.Notices.AnyAsync(notice => notice.Kind == NoticeKind.Test && notice.RecipientId == personId && notice.State == NoticeState.Planned, cancellationToken))
        {
            desk.Db.Notices.Add(Notice.PlanTest(personId, desk.Clock.Now));
        }

        desk.Db.AppendAudit(AuditEntry.Of("TestMailAsked", $"person:{personId}", desk.Clock.Now, personId));
        return await desk.CommitAsync(cancellationToken);
    }
}
