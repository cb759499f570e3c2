namespace PartyWorkflow.Domain.Notices;

/// <summary>planned -> leased -> sent | cancelled | failed.</summary>
public enum NoticeState
{
    Planned,
    Leased,
    Sent,
    Cancelled,
    Failed,
}
