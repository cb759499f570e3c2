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

    public static ReportStatus Of(Obligation obligation, DateTimeOffset now) => obligation.State switch
    {
        ObligationState.Waived => new(StatusKind.Waived, 0),
        ObligationState.Submitted => new(StatusKind.AwaitingReview, 0),
        ObligationState.Approved when obligation.Timeliness is { IsOnTime: false } late => new(StatusKind.Late, late.DaysLate),
        ObligationState.Approved => new(StatusKind.OnTime, 0),
        _ when obligation.Deadline.HasPassedAt(now) => new(StatusKind.Overdue, obligation.Deadline.DaysLate(now)),
        ObligationState.Returned => new(StatusKind.Returned, DaysLeft(obligation, now)),
        _ => new(StatusKind.NotYetDue, DaysLeft(obligation, now)),
    };

    private static int DaysLeft(Obligation obligation, DateTimeOffset now) => obligation.DueBefore.DayNumber - OfficeZone.LocalDate(now).DayNumber;
}
