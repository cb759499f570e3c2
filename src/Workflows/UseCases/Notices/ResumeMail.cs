using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>Lets mail go again. What is no longer true by now is not sent (R10).</summary>
public sealed class ResumeMail(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "resume", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        // Two who paused at the same instant are ended together.
        var open = await desk.Db.MailPauses.Where(pause => pause.EndedAt == null).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return new Refusal("mail_not_paused");
        }

        open.ForEach(pause => pause.End(personId, allowed.Required, desk.Clock.Now));
        desk.Db.AppendAudit(AuditEntry.Of("MailResumed", "mail", desk.Clock.Now, personId, data: AuditFacts.Of(new { reason = allowed.Required })));
        return await desk.CommitAsync(cancellationToken);
    }
}
