namespace PartyWorkflow.Domain.Notices;

/// <summary>planned -> leased -> sent | cancelled | failed | held. An administrator sends a failed, sent or cancelled one again, or cancels one that waits.</summary>
public enum NoticeState
{
    Planned,
    Leased,
    Sent,
    Cancelled,

    /// <summary>A mail server refused this message for good, or gave it up; the address is not to blame.</summary>
    Failed,

    /// <summary>The recipient's address is refused: it waits until an administrator corrects or clears the address.</summary>
    Held,
}
