namespace PartyWorkflow.Domain.Obligations;

public enum HistoryEvent
{
    Opened,
    Submitted,
    Withdrawn,
    Reviewed,
    Approved,
    Returned,
    Extended,
    Waived,
    Transferred,
    PassedToBoard,
    Adjusted,
    ReviewAssigned,
}
