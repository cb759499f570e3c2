using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>The submission that a review is about.</summary>
public sealed class ReviewedSubmission(CaseDesk desk)
{
    private const int LongestComment = 2000;

    /// <summary>Whether the report is still as the reviewer read it (I8): this revision, in this step. Asked before their rights, which the step may have changed with it.</summary>
    public static Refusal? WhyNotAsSeen(CaseFile file, int revision, string? step) =>
        revision != 0 && revision != file.Obligation.Revision ? new Refusal("newer_revision", null, file.Obligation.Revision)
        : step is not null && step != file.Process.Step ? StepTakenBy.Refusal(file.Process, file.Book)
        : null;

    public Task<Submission> FindAsync(Obligation obligation, CancellationToken cancellationToken) =>
        desk.Db.Submissions.SingleAsync(row => row.ObligationId == obligation.Id && row.Revision == obligation.Revision, cancellationToken);

    /// <summary>Writes the comments, or tells what is wrong with them: one is too long, or on a field that the form does not have.</summary>
    public async Task<Result> CommentAsync(Obligation obligation, IReadOnlyList<FieldComment>? comments, int personId, CancellationToken cancellationToken)
    {
        var written = (comments ?? []).Where(comment => !string.IsNullOrWhiteSpace(comment.Text)).ToList();
        if (written.Count == 0)
        {
            return Result.Done;
        }

        // Of the revision as it was submitted, whatever its form is today.
        var submission = await FindAsync(obligation, cancellationToken);
        var shown = await EarlierSubmissions.ShownAsync(desk.Db, await desk.BookAsync(cancellationToken), submission, obligation, cancellationToken);
        var fields = shown.Lines.Select(line => line.Field).Concat(shown.Sections.Select(section => section.Field)).ToHashSet();
        if (written.FirstOrDefault(comment => !fields.Contains(comment.Field)) is not null)
        {
            return new Refusal("comment_on_no_field");
        }

        if (written.Where(comment => comment.Text.Length > LongestComment).Select(comment => comment.Field).FirstOrDefault() is { } tooLong)
        {
            return new Refusal("text_too_long", tooLong, LongestComment);
        }

        desk.Db.ReviewComments.AddRange(written.Select(comment => ReviewComment.Write(submission.Id, comment.Field, comment.Text.Trim(), personId, desk.Clock.Now)));
        return Result.Done;
    }
}
