using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Notices;

/// <summary>R10, I7: whether what a notice says is still true at the moment of delivery.</summary>
public static class Relevance
{
    /// <summary>Null when it is to be sent, otherwise the code of the reason for which it is cancelled.</summary>
    public static string? WhyNot(Notice notice, Obligation obligation) => notice.Kind switch
    {
        NoticeKind.Reminder or NoticeKind.Late => ToTheUnit(notice, obligation),
        NoticeKind.Escalation when !obligation.IsOpenOrReturned => "no_longer_outstanding",
        NoticeKind.Escalation when notice.DueBefore != obligation.DueBefore => "deadline_changed",
        NoticeKind.ReviewReminder or NoticeKind.ReviewOverdue or NoticeKind.ReviewAssigned
            when obligation.State != ObligationState.Submitted || notice.Revision != obligation.Revision => "no_longer_under_review",
        NoticeKind.Escalation or NoticeKind.ReviewReminder or NoticeKind.ReviewOverdue or NoticeKind.ReviewAssigned => null,
        // What has happened stays true.
        NoticeKind.Returned or NoticeKind.Approved or NoticeKind.Extended or NoticeKind.Transferred or NoticeKind.Waived or NoticeKind.Receipt => null,
        NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed
            or NoticeKind.Test or NoticeKind.Invitation =>
            throw new ArgumentException($"{notice.Kind} is not about an obligation.", nameof(notice)),
    };

    /// <summary>Null: the notice about a follow-up is still true. What was told of an event stays true, but a task done by another needs no mail.</summary>
    public static string? WhyNot(Notice notice, FollowUp followUp) =>
        notice.Kind is NoticeKind.FollowUpClosed or NoticeKind.TaskReassigned || (notice.Revision == followUp.Visit && !followUp.IsClosed) ? null : "task_done";

    private static string? ToTheUnit(Notice notice, Obligation obligation)
    {
        if (!obligation.IsTheUnitsToActOn)
        {
            return "no_longer_outstanding";
        }

        if (notice.DueBefore != obligation.DueBefore)
        {
            return "deadline_changed";
        }

        return notice.UnitId == obligation.ResponsibleUnitId ? null : "unit_changed";
    }
}
