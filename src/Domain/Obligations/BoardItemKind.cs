namespace PartyWorkflow.Domain.Obligations;

public enum BoardItemKind
{
    /// <summary>R11: nobody in the responsible unit can be told.</summary>
    UnitWithoutRecipient,

    /// <summary>R18: the unit ended and has no successor.</summary>
    ObligationWithoutUnit,

    /// <summary>R18: a follow-up waits for a unit or agency that ended and has no successor; the board answers for it.</summary>
    FollowUpWithoutUnit,

    /// <summary>R13: nobody holds the role that an escalation goes to.</summary>
    RoleWithoutRecipient,

    /// <summary>R4: a year that nobody has declared complete begins within 60 days, or has begun.</summary>
    YearWithoutHolidays,

    /// <summary>A mail server refused a person's address for good, or a mail came back from it.</summary>
    AddressRefused,

    /// <summary>A second runtime stood elsewhere than a process of ours, or could not be told of it for long.</summary>
    RuntimeDiffered,

    /// <summary>A mail server refused a message for good, or it could not be written.</summary>
    MailFailed,

    /// <summary>The oldest due notice has waited for more than an hour of sending time.</summary>
    MailDelayed,

    /// <summary>Mail servers refuse mail from us, whoever the recipient is: one item for each kind of trouble.</summary>
    SenderRefused,

    /// <summary>Mails arrived in the office's mailbox that somebody has to read.</summary>
    MailToRead,
}
