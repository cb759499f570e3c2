using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Takes a file out of the draft. A revision that holds it keeps it (I3).</summary>
public sealed class RemoveAttachment(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(Guid attachmentId, int personId, CancellationToken cancellationToken)
    {
        var attachment = await desk.Db.Attachments.SingleOrDefaultAsync(row => row.Id == attachmentId && row.IsInDraft, cancellationToken);
        if (attachment is null)
        {
            return new Refusal("not_found");
        }

        var draft = await OpenDraft.TakeAsync(desk, attachment.ObligationId, personId, "attach", desk.Clock.Now, cancellationToken);
        if (!draft.IsDone)
        {
            return new Result(draft.Refusals);
        }

        if (attachment.FirstRevision is null)
        {
            desk.Db.Attachments.Remove(attachment);
        }
        else
        {
            attachment.TakeOut(draft.Required.Obligation.Revision);
        }

        return await desk.CommitAsync(cancellationToken);
    }
}
