using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>No mail leaves until somebody lets it go again. What is due waits, notices of events too.</summary>
public sealed class PauseMail(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "pause", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        if (await MailPauses.IsPausedAsync(desk.Db, cancellationToken))
        {
            return new Refusal("mail_already_paused");
        }

        desk.Db.MailPauses.Add(MailPause.Begin(personId, allowed.Required, desk.Clock.Now));
        desk.Db.AppendAudit(AuditEntry.Of("MailPaused", "mail", desk.Clock.Now, personId, data: AuditFacts.Of(new { reason = allowed.Required })));
        return await desk.CommitAsync(cancellationToken);
    }
}
