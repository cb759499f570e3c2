namespace PartyWorkflow.Domain.Notices;

public static class NoticeKinds
{
    /// <summary>A notice of an event is sent at once and alone; the others keep to sending hours and travel in a digest (R16, R23).</summary>
    public static bool IsOfAnEvent(this NoticeKind kind) => kind switch
    {
        NoticeKind.Reminder or NoticeKind.Late or NoticeKind.Escalation or NoticeKind.ReviewReminder or NoticeKind.ReviewOverdue
            or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation => false,
        NoticeKind.Returned or NoticeKind.Approved or NoticeKind.Extended or NoticeKind.Transferred or NoticeKind.Waived or NoticeKind.Receipt or NoticeKind.ReviewAssigned
            or NoticeKind.TaskAssigned or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed or NoticeKind.Test
            or NoticeKind.Invitation => true,
    };
}
