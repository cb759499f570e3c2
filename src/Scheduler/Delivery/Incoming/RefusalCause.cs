namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>Of what a mail server speaks when it refuses a mail for good.</summary>
public enum RefusalCause
{
    /// <summary>It can't be told: the address is not to blame until somebody says so.</summary>
    Unknown,

    /// <summary>The recipient's address: there is none, or it takes no mail any more.</summary>
    Address,

    /// <summary>We are not believed to be who we say: SPF, DKIM, DMARC, no sign-in.</summary>
    Authentication,

    /// <summary>Our machine stands in a block list, or has a bad name.</summary>
    BlockList,

    /// <summary>That server does not pass our mails on.</summary>
    Relaying,

    /// <summary>It takes our mail for spam, or for something dangerous.</summary>
    Content,

    /// <summary>Our mail is too large for it.</summary>
    Size,

    /// <summary>It does not want our mail, for a reason of its own.</summary>
    Policy,
}
