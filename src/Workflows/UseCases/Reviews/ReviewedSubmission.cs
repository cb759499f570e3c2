using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>The submission that a review is about.</summary>
public sealed class ReviewedSubmission(CaseDesk desk)
{
    public Task<Submission> FindAsync(Obligation obligation, CancellationToken cancellationToken) =>
        desk.Db.Submissions.SingleAsync(row => row.ObligationId == obligation.Id && row.Revision == obligation.Revision, cancellationToken);

    public async Task CommentAsync(Obligation obligation, IReadOnlyList<FieldComment>? comments, int personId, CancellationToken cancellationToken)
    {
        if (comments is not { Count: > 0 })
        {
            return;
        }

        var submission = await FindAsync(obligation, cancellationToken);
        desk.Db.ReviewComments.AddRange(comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Text))
            .Select(comment => ReviewComment.Write(submission.Id, comment.Field, comment.Text.Trim(), personId, desk.Clock.Now)));
    }
}
