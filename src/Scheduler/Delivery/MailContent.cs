using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>One mail before it is written: to whom, in which language, and what it tells.</summary>
/// <param name="MessageId">Without angle brackets (R22).</param>
public sealed record MailContent(string RecipientEmail, string RecipientName, string Locale, string MessageId, DateTimeOffset Date, IReadOnlyList<MailItem> Items);

/// <summary>One notice in a mail, with its own link (R23).</summary>
/// <param name="DueBefore">The deadline in force when it was planned, exclusive.</param>
/// <param name="DaysOverdue">Whole days past the deadline on the day that the notice was due; 0: not overdue.</param>
/// <param name="DaysLeft">Days from then to the deadline: a milestone that moved before a weekend is further from it than its name says (R8).</param>
public sealed record MailItem(
    NoticeKind Kind,
    string Milestone,
    string CycleNameVi,
    string CycleNameEn,
    string UnitNameVi,
    string UnitNameEn,
    int Year,
    DateOnly DueBefore,
    bool IsExtended,
    int DaysOverdue,
    int DaysLeft,
    int Level,
    string? Reason,
    string Url,
    ReceiptFacts? Receipt,
    FollowUpFacts? FollowUp = null)
{
    /// <summary>About nothing: it shows that mail arrives.</summary>
    public static MailItem Test(string url, DateTimeOffset at) =>
        new(NoticeKind.Test, "", "", "", "", "", 0, OfficeZone.LocalDate(at), IsExtended: false, DaysOverdue: 0, DaysLeft: 0, Level: 0, Reason: null, url, Receipt: null);
}

/// <summary>What a mail says of a follow-up.</summary>
public sealed record FollowUpFacts(string Number, string Title, string KindVi, string KindEn, string StepVi, string StepEn, bool HasDeadline);

/// <summary>What a receipt certifies (I3).</summary>
public sealed record ReceiptFacts(string Number, DateTimeOffset ReceivedAt, int DaysLate, string Sha256);
