using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Takes a file out of the draft. A revision that holds it keeps it (I3).</summary>
public sealed class RemoveAttachment(CaseDesk desk)
{
    public async Task<Result> ExecuteAsync(Guid attachmentId, int personId, CancellationToken cancellationToken)
    {
        var attachment = await desk.Db.Attachments.SingleOrDefaultAsync(row => row.Id == attachmentId && row.IsInDraft, cancellationToken);
        if (attachment is null || await desk.TakeAsync(attachment.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(file.Book, personId, SaveDraft.MayPrepare, file.Obligation.ResponsibleUnitId, desk.Clock.Today) is null)
        {
            return new Refusal("not_yours_to_do", null, "attach");
        }

        if (!file.Obligation.IsTheUnitsToActOn)
        {
            return new Refusal("locked_since_submission", null, file.Obligation.State);
        }

        if (attachment.FirstRevision is null)
        {
            desk.Db.Attachments.Remove(attachment);
        }
        else
        {
            attachment.TakeOut(file.Obligation.Revision);
        }

        return await desk.CommitAsync(cancellationToken);
    }
}
