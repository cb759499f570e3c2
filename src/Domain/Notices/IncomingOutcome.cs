namespace PartyWorkflow.Domain.Notices;

/// <summary>What became of a mail that arrived.</summary>
public enum IncomingOutcome
{
    /// <summary>Nothing by itself: somebody has to read it.</summary>
    ToBeRead,

    /// <summary>The recipient's address takes no mail; it is marked, and what goes to it is held.</summary>
    AddressMarked,

    /// <summary>Mail from us was refused; administrators are told.</summary>
    SenderTrouble,

    /// <summary>The notice is shown as not delivered.</summary>
    NotDelivered,

    /// <summary>Another mail server still tries.</summary>
    UnderWay,

    /// <summary>It says nothing that changes anything.</summary>
    Noted,
}
