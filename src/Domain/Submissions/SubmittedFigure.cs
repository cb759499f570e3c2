namespace PartyWorkflow.Domain.Submissions;

/// <summary>
/// One figure of a submitted revision as it was shown, computed and carried-over ones included: written with the revision, so that a sum over units or
/// years is a query. Of which version of which form its line is, the <see cref="Submission"/> tells.
/// </summary>
public sealed class SubmittedFigure
{
    private SubmittedFigure()
    {
    }

    public Guid SubmissionId { get; private set; }

    /// <summary>Code of the form's line.</summary>
    public string Line { get; private set; } = "";

    public decimal Value { get; private set; }

    public static SubmittedFigure Of(Guid submissionId, string line, decimal value) => new() { SubmissionId = submissionId, Line = line, Value = value };
}
