namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>The report process once more, from the requirements: draft, submitted, one or two reviews, approved, or returned and corrected. The product has to leave the same trace.</summary>
internal sealed class ReportModel(string[] reviewers)
{
    private static readonly string[] Secretaries = ["bt", "pbt", "uq"];
    private static readonly string[] Board = ["cv", "tb"];

    private bool _wasReturned;
    private int _reviewed;

    public string Step { get; private set; } = "prepare";

    public List<string> History { get; } = [];

    /// <summary>The codes of the refusals, or none.</summary>
    /// <param name="isPast">The deadline in force has passed.</param>
    /// <param name="isLater">The new date is after today and the deadline in force.</param>
    public string? Take(string what, string by, string? reason, bool isPast, bool isLater) => what switch
    {
        "submit" => Submit(by),
        "withdraw" => Withdraw(by, isPast),
        "approve" => Approve(by),
        "return" => Return(by, reason),
        "extend" => Change(what, by, reason) ?? (isLater ? Note(what, Step) : "extension_refused"),
        _ => Change(what, by, reason) ?? Note(what, "waived"),
    };

    private bool IsTheUnits => Step is "prepare" or "correct";

    private bool IsUnderReview => Step.StartsWith("review", StringComparison.Ordinal);

    private string? Submit(string by)
    {
        if (!IsTheUnits)
        {
            return IsUnderReview ? "already_submitted" : "not_possible_now";
        }

        if (!Secretaries.Contains(by))
        {
            return "not_yours_to_do";
        }

        (_wasReturned, _reviewed) = (Step == "correct", 0);
        return Note("submit", "review-1");
    }

    private string? Withdraw(string by, bool isPast)
    {
        if (!IsUnderReview)
        {
            return "nothing_to_withdraw";
        }

        if (_reviewed > 0)
        {
            return "withdraw_after_review";
        }

        return !Secretaries.Contains(by) ? "not_yours_to_do" : isPast ? "withdraw_after_deadline" : Note(_wasReturned ? "withdraw-correction" : "withdraw", _wasReturned ? "correct" : "prepare");
    }

    private string? Approve(string by)
    {
        if (!IsUnderReview)
        {
            return "not_possible_now";
        }

        // A leader may complete a staff step, not the other way round.
        if (!(reviewers[_reviewed] == "cv" ? Board : ["tb"]).Contains(by))
        {
            return "not_yours_to_do";
        }

        _reviewed++;
        return Note("approve", _reviewed == reviewers.Length ? "approved" : $"review-{_reviewed + 1}");
    }

    private string? Return(string by, string? reason) =>
        !IsUnderReview ? "not_possible_now" : !Board.Contains(by) ? "not_yours_to_do" : reason is null ? "reason_required" : Note("return", "correct");

    private string? Change(string what, string by, string? reason) =>
        !IsTheUnits ? "not_possible_now" : by != "tb" ? "not_yours_to_do" : reason is null ? "reason_required" : null;

    private string? Note(string what, string next)
    {
        // An extension is no step: it leaves the task open.
        if (what != "extend")
        {
            History.Add($"{Step}>{what}");
        }

        Step = next;
        return null;
    }
}
