using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>One mail before it is written: to whom, in which language, and what it tells.</summary>
/// <param name="MessageId">Without angle brackets (R22).</param>
/// <param name="Date">When the mail was first composed for sending; the same for a repeat (R21).</param>
/// <param name="ReplyTo">Whom an answer goes to, where the office has not set one address for all; null: nobody in particular.</param>
public sealed record MailContent(
    string RecipientEmail, string RecipientName, string Locale, string MessageId, DateTimeOffset Date, IReadOnlyList<MailItem> Items, IReadOnlyList<MailReader>? ReplyTo = null);

/// <summary>Somebody who reads mails.</summary>
public sealed record MailReader(string Name, string Email);

/// <summary>One notice in a mail, with its own link (R23).</summary>
/// <param name="DueBefore">The deadline in force when it was planned, exclusive.</param>
/// <param name="Time">
/// To the deadline, at the moment at which the mail leaves (R21): of a milestone that moved before a weekend it is more than its name says (R8), of one that was
/// late in leaving it is less. Of a reminder to a reviewer: to the end of the review.
/// </param>
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
    TimeLeft Time,
    int Level,
    string? Reason,
    string Url,
    ReceiptFacts? Receipt,
    FollowUpFacts? FollowUp = null,
    InvitationFacts? Invitation = null)
{
    /// <param name="url">Whoever has it sets the password: it is the recipient's alone.</param>
    public static MailItem Invite(string url, InvitationFacts facts) =>
        new(NoticeKind.Invitation, "", "", "", "", "", 0, OfficeZone.LocalDate(facts.ValidUntil), IsExtended: false, new TimeLeft(1),
            Level: 0, Reason: null, url, Receipt: null, Invitation: facts);

    /// <summary>About nothing: it shows that mail arrives.</summary>
    public static MailItem Test(string url, DateTimeOffset at) =>
        new(NoticeKind.Test, "", "", "", "", "", 0, OfficeZone.LocalDate(at), IsExtended: false, new TimeLeft(1), Level: 0, Reason: null, url, Receipt: null);
}

/// <summary>What an invitation tells beside its link.</summary>
/// <param name="ValidUntil">The instant from which the link is good no longer.</param>
/// <param name="Asking">Whom to ask; null: nobody in particular.</param>
public sealed record InvitationFacts(string UserName, DateTimeOffset ValidUntil, MailReader? Asking);

/// <summary>What a mail says of a follow-up.</summary>
public sealed record FollowUpFacts(string Number, string Title, string KindVi, string KindEn, string StepVi, string StepEn, bool HasDeadline);

/// <summary>What a receipt certifies (I3).</summary>
/// <param name="Names">As they were at that moment; null: not kept, of one from before.</param>
public sealed record ReceiptFacts(string Number, DateTimeOffset ReceivedAt, int DaysLate, string Sha256, ShownNames? Names = null);
