using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>Completes the review step that is open; the last one approves the report.</summary>
public sealed class ApproveReport(CaseDesk desk, ReviewedSubmission reviewed)
{
    /// <param name="Revision">The revision that the reviewer read; 0: whichever is under review.</param>
    /// <param name="Step">The process step that the reviewer saw, so that a double click does not approve two steps; null: whichever is open.</param>
    public sealed record Request(Guid ObligationId, int PersonId, int Revision = 0, string? Step = null, IReadOnlyList<FieldComment>? Comments = null);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ReviewedSubmission.WhyNotAsSeen(file, request.Revision, request.Step) is { } moved)
        {
            return moved;
        }

        var allowed = await desk.AuthorizeAsync(file, Outcomes.Approve, request.PersonId, null, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        // I6: nobody approves what they submitted.
        var submission = await reviewed.FindAsync(file.Obligation, cancellationToken);
        if (submission.IsBy(request.PersonId) || (allowed.Required.OnBehalfOfId is { } absent && submission.IsBy(absent)))
        {
            await desk.AuditAttemptAsync(file, Outcomes.Approve, request.PersonId, cancellationToken);
            return new Refusal("own_submission");
        }

        var commented = await reviewed.CommentAsync(file.Obligation, request.Comments, request.PersonId, cancellationToken);
        if (!commented.IsDone)
        {
            return commented;
        }

        var completed = file.Obligation.CompleteReviewStep(file.Rules, ProcessCatalogue.ReviewRolesOf(file.Process).Count);
        if (!completed.IsDone)
        {
            return new Result(completed.Refusals);
        }

        desk.Record(file, Outcomes.Approve, completed.Value ? HistoryEvent.Approved : HistoryEvent.Reviewed, allowed.Required);
        if (completed.Value)
        {
            desk.Tell(file, NoticeKind.Approved);
        }

        return await desk.CommitAsync(cancellationToken);
    }
}
