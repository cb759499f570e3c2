using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Web.Display;

public enum StatusKind
{
    OnTime,
    Late,
    Overdue,
    NotYetDue,
    AwaitingReview,
    Returned,
    Waived,
    NotApplicable,
}

/// <summary>How an obligation stands today, in the few words that every page uses.</summary>
/// <param name="Days">Days late, overdue or left; 0 where they do not matter.</param>
public sealed record ReportStatus(StatusKind Kind, int Days)
{
    public static ReportStatus NotApplicable { get; } = new(StatusKind.NotApplicable, 0);

    public static ReportStatus Of(Obligation obligation, DateTimeOffset now) => Of(obligation.State, obligation.Timeliness?.DaysLate, obligation.DueBefore, now);

    /// <param name="daysLate">Of the submission that decided it (R14); null: none so far.</param>
    /// <param name="dueBefore">The deadline in force, exclusive.</param>
    public static ReportStatus Of(ObligationState state, int? daysLate, DateOnly dueBefore, DateTimeOffset now) => state switch
    {
        ObligationState.Waived => new(StatusKind.Waived, 0),
        ObligationState.Submitted => new(StatusKind.AwaitingReview, 0),
        ObligationState.Approved when daysLate > 0 => new(StatusKind.Late, daysLate.Value),
        ObligationState.Approved => new(StatusKind.OnTime, 0),
        _ => Outstanding(state, TimeLeft.Of(new Deadline(dueBefore), now)),
    };

    private static ReportStatus Outstanding(ObligationState state, TimeLeft time) =>
        time.IsOverdue ? new(StatusKind.Overdue, time.DaysOverdue)
        : new(state == ObligationState.Returned ? StatusKind.Returned : StatusKind.NotYetDue, time.DaysLeft);
}
