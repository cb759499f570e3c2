using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>One way in which a mail can be written: by kind, and for reminders by milestone.</summary>
/// <param name="DaysAfterDue">When it would be due, from its deadline.</param>
public sealed record MailTemplate(NoticeKind Kind, string Milestone, int DaysAfterDue = 0, bool IsDigest = false)
{
    public static IReadOnlyList<MailTemplate> All { get; } =
    [
        new(NoticeKind.Reminder, "OPEN", -45), new(NoticeKind.Reminder, "7", -7), new(NoticeKind.Reminder, "C1", -1), new(NoticeKind.Late, "LATE-5", 5),
        new(NoticeKind.Escalation, "LEVEL-1", 3), new(NoticeKind.ReviewAssigned, "ASSIGNED"), new(NoticeKind.ReviewReminder, "REVIEW"), new(NoticeKind.ReviewOverdue, "REVIEW-OVERDUE"),
        new(NoticeKind.Returned, "RETURNED"), new(NoticeKind.Approved, "APPROVED"), new(NoticeKind.Extended, "EXTENDED"), new(NoticeKind.Transferred, "TRANSFERRED"),
        new(NoticeKind.Waived, "WAIVED"), new(NoticeKind.Receipt, "RECEIPT"),
        new(NoticeKind.TaskAssigned, "TASK", -7), new(NoticeKind.TaskReminder, "3", -3), new(NoticeKind.TaskOverdue, "LATE-5", 5), new(NoticeKind.TaskEscalation, "LEVEL-1", 3),
        new(NoticeKind.TaskReassigned, "REASSIGNED"), new(NoticeKind.FollowUpClosed, "CLOSED"),
        new(NoticeKind.Invitation, "INVITATION"), new(NoticeKind.Test, "TEST"), new(NoticeKind.Reminder, "DIGEST", IsDigest: true),
    ];

    public string Key => $"{Kind}-{Milestone}";

    public bool IsOfAFollowUp => Kind is NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed;
}
