namespace PartyWorkflow.Scheduler.Delivery;

public enum MailTransportKind
{
    /// <summary>Files in a folder, read on the mailbox page. Development.</summary>
    Pickup,

    Smtp,
}

public enum SmtpSecurity
{
    None,
    StartTls,
    Tls,
}

/// <summary>The configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    public string PickupFolder { get; set; } = "var/mail";

    public string FromAddress { get; set; } = "partyworkflow@example.org";

    public string FromName { get; set; } = "Theo dõi báo cáo";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>One line that names the wrong option and what it must be; null: all is well.</summary>
    public string? Fault()
    {
        if (!MimeKit.MailboxAddress.TryParse(FromAddress, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            return $"Mail:FromAddress: \"{FromAddress}\" is not an e-mail address";
        }

        if (Transport == MailTransportKind.Pickup)
        {
            return string.IsNullOrWhiteSpace(PickupFolder) ? "Mail:PickupFolder: must name a folder" : null;
        }

        if (string.IsNullOrWhiteSpace(Smtp.Host))
        {
            return "Mail:Smtp:Host: must name the mail server";
        }

        return Smtp.Port is < 1 or > 65535 ? "Mail:Smtp:Port: must be 1 to 65535"
            : Smtp.TimeoutSeconds is < 1 or > 600 ? "Mail:Smtp:TimeoutSeconds: must be 1 to 600"
            : null;
    }
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public int TimeoutSeconds { get; set; } = 30;
}
