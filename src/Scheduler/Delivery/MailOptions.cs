namespace PartyWorkflow.Scheduler.Delivery;

public enum MailTransportKind
{
    /// <summary>Files in a folder, read on the mailbox page. Development.</summary>
    Pickup,

    Smtp,
}

/// <summary>The configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    public string PickupFolder { get; set; } = "var/mail";

    public string FromAddress { get; set; } = "partyworkflow@example.org";

    public string FromName { get; set; } = "Theo dõi báo cáo";

    /// <summary>Where answers to mails go; null: to the board's staff who look after the units that a mail is about, or else to <see cref="FromAddress"/>.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>Who sends the mails, as they say at their end; null: <see cref="FromName"/>.</summary>
    public string? Signature { get; set; }

    /// <summary>Whom to call, at the end of each mail; null: no number is told.</summary>
    public string? ContactPhone { get; set; }

    public SmtpOptions Smtp { get; set; } = new();

    public ImapOptions Imap { get; set; } = new();

    /// <summary>One line that names the wrong option and what it must be; null: all is well.</summary>
    public string? Fault()
    {
        if (!MimeKit.MailboxAddress.TryParse(FromAddress, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            return $"Mail:FromAddress: \"{FromAddress}\" is not an e-mail address";
        }

        if (!string.IsNullOrWhiteSpace(ReplyTo) && (!MimeKit.MailboxAddress.TryParse(ReplyTo, out var replies) || !replies.Address.Contains('@', StringComparison.Ordinal)))
        {
            return $"Mail:ReplyTo: \"{ReplyTo}\" is not an e-mail address";
        }

        return Imap.Fault() ?? Transport switch
        {
            MailTransportKind.Pickup => string.IsNullOrWhiteSpace(PickupFolder) ? "Mail:PickupFolder: must name a folder" : null,
            MailTransportKind.Smtp => Smtp.Fault(),
        };
    }
}
