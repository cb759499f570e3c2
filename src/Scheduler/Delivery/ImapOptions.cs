namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>The configuration section <c>Mail:Imap</c>: the mailbox of <c>Mail:FromAddress</c>, in which bounces arrive. Without a host none are read.</summary>
public sealed class ImapOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 993;

    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    public string? CaFile { get; set; }

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    public int TimeoutSeconds { get; set; } = 30;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>One line that names the wrong option and what it must be; null: all is well.</summary>
    public string? Fault() =>
        !IsOn ? null
        : Port is < 1 or > 65535 ? "Mail:Imap:Port: must be 1 to 65535"
        : string.IsNullOrWhiteSpace(UserName) ? "Mail:Imap:UserName: must name the mailbox's user"
        : string.IsNullOrWhiteSpace(Folder) ? "Mail:Imap:Folder: must name the folder in which bounces arrive"
        : TimeoutSeconds is < 1 or > 600 ? "Mail:Imap:TimeoutSeconds: must be 1 to 600"
        : CaFile is { Length: > 0 } file && !File.Exists(file) ? $"Mail:Imap:CaFile: there is no file {file}"
        : null;
}
