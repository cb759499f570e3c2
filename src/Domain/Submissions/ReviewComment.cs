namespace PartyWorkflow.Domain.Submissions;

/// <summary>The board's comment on a single figure or section of a revision.</summary>
public sealed class ReviewComment
{
    private ReviewComment()
    {
    }

    public long Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    /// <summary>"figure:PO_END", "section:II" or "" for the whole.</summary>
    public string Field { get; private set; } = "";

    public string Text { get; private set; } = "";

    public int ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static ReviewComment Write(Guid submissionId, string field, string text, int byId, DateTimeOffset now) =>
        new() { SubmissionId = submissionId, Field = field, Text = text, ById = byId, At = now };
}
