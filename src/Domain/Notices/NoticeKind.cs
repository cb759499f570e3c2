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

    /// <summary>A step of a follow-up waits for the recipient.</summary>
    TaskAssigned,
    TaskReminder,
    TaskOverdue,
    TaskEscalation,
    FollowUpClosed,

    /// <summary>A step of a follow-up waited for the recipient, and was given to somebody else.</summary>
    TaskReassigned,

    /// <summary>The review of a submission was given to the recipient by name.</summary>
    ReviewAssigned,

    /// <summary>An administrator tries whether mail arrives; about nothing.</summary>
    Test,

    /// <summary>The recipient is asked to set the password of their account, by a link that is good once.</summary>
    Invitation,
}
