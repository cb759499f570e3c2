using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// One matter to one person: the row of the outbox. Unique by obligation, deadline in force, milestone and recipient (R22, I1).
/// </summary>
public sealed class Notice
{
    private Notice()
    {
    }

    public long Id { get; private set; }

    /// <summary>Null: it is about a follow-up, an invitation, or a test.</summary>
    public Guid? ObligationId { get; private set; }

    /// <summary>Null: it is about an obligation, an invitation, or a test.</summary>
    public Guid? FollowUpId { get; private set; }

    /// <summary>The invitation that it carries to the recipient; null: it is none.</summary>
    public Guid? InvitationId { get; private set; }

    /// <summary>The deadline in force when it was planned, exclusive.</summary>
    public DateOnly DueBefore { get; private set; }

    public string Milestone { get; private set; } = "";

    public int RecipientId { get; private set; }

    public NoticeKind Kind { get; private set; }

    /// <summary>Escalation level; 0 for other kinds.</summary>
    public int Level { get; private set; }

    /// <summary>The unit that was responsible, so that a notice that outlived a transfer is not sent (R10).</summary>
    public int UnitId { get; private set; }

    /// <summary>The submission, or the visit of a follow-up's step, that it is about; 0 for none.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was due by the calendar; an event's own instant.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The sweep, or the act, that planned it.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Not to be tried before this instant (a retry after a temporary failure).</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>Reason of a return, an extension or a waiver.</summary>
    public string? Reason { get; private set; }

    public NoticeState State { get; private set; }

    public string? MessageId { get; private set; }

    /// <summary>R21: when its mail was first composed for sending: the mail's <c>Date</c>, kept for a repeat (R22). Null: it has no mail yet.</summary>
    public DateTimeOffset? ComposedAt { get; private set; }

    public Guid? LeaseToken { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When a mail server further on last said that it still tries to deliver it; null: none did, or it is known by now what became of it.</summary>
    public DateTimeOffset? UnderWaySince { get; private set; }

    /// <summary>Why it was cancelled (R10), a code.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Why an administrator sent it again or cancelled it.</summary>
    public string? AdministratorNote { get; private set; }

    public bool IsOfAnEvent { get; private set; }

    /// <summary>Of an event. What a sweep finds due is written by one statement for all obligations, with the same columns.</summary>
    public static Notice Plan(Obligation about, NoticeKind kind, string milestone, int recipientId, DateTimeOffset dueAt, string? reason = null) =>
        new()
        {
            ObligationId = about.Id,
            DueBefore = about.DueBefore,
            Milestone = milestone,
            RecipientId = recipientId,
            Kind = kind,
            UnitId = about.ResponsibleUnitId,
            Revision = about.Revision,
            DueAt = dueAt,
            NotBefore = dueAt,
            PlannedAt = dueAt,
            Reason = reason,
            IsOfAnEvent = kind.IsOfAnEvent(),
        };

    /// <param name="milestone">Unique within the visit of the step; the visit is added.</param>
    /// <param name="plannedAt">The instant of the sweep; null: the act that it tells of, at <paramref name="dueAt"/>.</param>
    public static Notice Plan(FollowUp about, NoticeKind kind, string milestone, int recipientId, DateTimeOffset dueAt, int level = 0, string? reason = null, DateTimeOffset? plannedAt = null) =>
        new()
        {
            FollowUpId = about.Id,
            DueBefore = about.DueBefore ?? OfficeZone.LocalDate(dueAt),
            Milestone = string.Create(CultureInfo.InvariantCulture, $"{milestone}@{about.Visit}"),
            RecipientId = recipientId,
            Kind = kind,
            Level = level,
            UnitId = about.LeadUnitId ?? about.UnitId,
            Revision = about.Visit,
            DueAt = dueAt,
            NotBefore = dueAt,
            PlannedAt = plannedAt ?? dueAt,
            Reason = reason,
            IsOfAnEvent = kind.IsOfAnEvent(),
        };

    /// <summary>A mail that only shows that mail arrives.</summary>
    public static Notice PlanTest(int recipientId, DateTimeOffset now) =>
        new()
        {
            DueBefore = OfficeZone.LocalDate(now),
            Milestone = string.Create(CultureInfo.InvariantCulture, $"TEST#{now.UtcTicks}"),
            RecipientId = recipientId,
            Kind = NoticeKind.Test,
            DueAt = now,
            NotBefore = now,
            PlannedAt = now,
            IsOfAnEvent = NoticeKind.Test.IsOfAnEvent(),
        };

    /// <summary>Goes at once and alone, as what somebody waits for to begin work.</summary>
    public static Notice PlanInvitation(Invitation invitation) =>
        new()
        {
            InvitationId = invitation.Id,
            DueBefore = OfficeZone.LocalDate(invitation.ValidUntil),
            Milestone = "INVITATION",
            RecipientId = invitation.PersonId,
            Kind = NoticeKind.Invitation,
            DueAt = invitation.CreatedAt,
            NotBefore = invitation.CreatedAt,
            PlannedAt = invitation.CreatedAt,
            IsOfAnEvent = NoticeKind.Invitation.IsOfAnEvent(),
        };

    /// <summary>Groups it into a mail; the name and the date stay over every retry (R21, R22).</summary>
    public void TravelIn(string messageId, DateTimeOffset composedAt) => (MessageId, ComposedAt) = (messageId, composedAt);

    public void Cancel(string reason)
    {
        State = NoticeState.Cancelled;
        CancelReason = reason;
        LeaseToken = null;
    }

    /// <summary>Its mail was accepted, and came back from the address.</summary>
    public void ComeBack(string why) => (State, LastError, UnderWaySince) = (NoticeState.Held, why, null);

    /// <summary>Its mail was accepted, and given up further on, through no fault of the address.</summary>
    public void GiveUp(string why) => (State, LastError, UnderWaySince) = (NoticeState.Failed, why, null);

    /// <summary>Its mail was accepted, and a mail server further on still tries.</summary>
    public void IsUnderWay(string why, DateTimeOffset now) => (LastError, UnderWaySince) = (why, now);

    /// <summary>The address is good again. What was held gets a mail of its own name and date: the one that came back is another.</summary>
    public void Release(DateTimeOffset now) => (State, NotBefore, MessageId, ComposedAt, SentAt, UnderWaySince) = (NoticeState.Planned, now, null, null, null, null);

    /// <summary>
    /// By an administrator. It gets a new mail of its own name: that of a digest belongs to all that travelled in it.
    /// </summary>
    public Result SendAgain(string note, DateTimeOffset now)
    {
        if (State is NoticeState.Planned or NoticeState.Leased)
        {
            return new Refusal("notice_waits");
        }

        if (State == NoticeState.Held)
        {
            return new Refusal("address_refused");
        }

        (State, NotBefore, Attempts, SentAt, CancelReason, AdministratorNote) = (NoticeState.Planned, now, 0, null, null, note);
        (MessageId, ComposedAt, UnderWaySince) = (null, null, null);
        return Result.Done;
    }

    /// <summary>By an administrator.</summary>
    public Result Withhold(string note)
    {
        if (State is NoticeState.Sent or NoticeState.Cancelled or NoticeState.Leased)
        {
            return new Refusal("notice_past_cancelling");
        }

        AdministratorNote = note;
        Cancel("by_administrator");
        return Result.Done;
    }
}
