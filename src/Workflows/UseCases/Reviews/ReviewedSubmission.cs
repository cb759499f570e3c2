using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>The submission that a review is about.</summary>
public sealed class ReviewedSubmission(CaseDesk desk, FormDesk forms)
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

        var template = (await forms.FormOfAsync(obligation, cancellationToken)).Template;
        var fields = template.Figures.Select(figure => $"figure:{figure.Code}").Concat(template.Sections.Select(part => $"section:{part.Section.Code}")).ToHashSet();
        if (written.FirstOrDefault(comment => !fields.Contains(comment.Field)) is not null)
        {
            return new Refusal("comment_on_no_field");
        }

        if (written.Where(comment => comment.Text.Length > LongestComment).Select(comment => comment.Field).FirstOrDefault() is { } tooLong)
        {
            return new Refusal("text_too_long", tooLong, LongestComment);
        }

        var submission = await FindAsync(obligation, cancellationToken);
        desk.Db.ReviewComments.AddRange(written.Select(comment => ReviewComment.Write(submission.Id, comment.Field, comment.Text.Trim(), personId, desk.Clock.Now)));
        return Result.Done;
    }
}
