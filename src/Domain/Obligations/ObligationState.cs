namespace PartyWorkflow.Domain.Obligations;

public enum ObligationState
{
    /// <summary>The unit's to act on; nothing submitted, or withdrawn.</summary>
    Open,

    /// <summary>With the board, under review.</summary>
    Submitted,

    /// <summary>The unit's to correct.</summary>
    Returned,

    Approved,

    Waived,
}
