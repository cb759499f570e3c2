namespace PartyWorkflow.Domain.Notices;

/// <summary>What a mail is that arrived in the mailbox of the office's address.</summary>
public enum IncomingKind
{
    /// <summary>A report of a mail server that a program can read (RFC 3464).</summary>
    DeliveryReport,

    /// <summary>A mail server's report in words alone.</summary>
    ReportInWords,

    /// <summary>An out-of-office answer, or another mail that a program sent.</summary>
    Automatic,

    /// <summary>An answer to a mail of ours.</summary>
    Reply,

    /// <summary>A mail of ours, to the mailbox's own address.</summary>
    Own,

    /// <summary>Another mail.</summary>
    Other,

    /// <summary>Something that is no mail by the standards.</summary>
    Unreadable,
}
