namespace PartyWorkflow.Domain.Notices;

public enum NoticeKind
{
    Reminder,
    Late,
    Escalation,
    ReviewReminder,
    ReviewOverdue,
    Returned,
    Approved,
    Extended,
    Transferred,
    Waived,
    Receipt,
}
