namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    None,
    StartTls,
    Tls,
}

/// <summary>The configuration section <c>Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>A mail in flight must have ended before the lease of its notices does: twice this is far below ten minutes.</summary>
    public const int LongestTimeoutSeconds = 120;

    private const int MostConnections = 64;

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>A PEM file with the certificate of the office's own authority, where the server's is not signed by a public one.</summary>
    public string? CaFile { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>For each answer of the server; a whole mail may take twice as long.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Connections at once, of each process that sends.</summary>
    public int Connections { get; set; } = 4;

    /// <summary>Of each process that sends; 0: no limit.</summary>
    public int MailsPerMinute { get; set; }

    /// <summary>One line that names the wrong option and what it must be; null: all is well.</summary>
    public string? Fault() =>
        string.IsNullOrWhiteSpace(Host) ? "Mail:Smtp:Host: must name the mail server"
        : Port is < 1 or > 65535 ? "Mail:Smtp:Port: must be 1 to 65535"
        : TimeoutSeconds is < 1 or > LongestTimeoutSeconds ? $"Mail:Smtp:TimeoutSeconds: must be 1 to {LongestTimeoutSeconds}"
        : Connections is < 1 or > MostConnections ? $"Mail:Smtp:Connections: must be 1 to {MostConnections}"
        : MailsPerMinute is < 0 or > 1_000_000 ? "Mail:Smtp:MailsPerMinute: must be 0 (no limit) to 1000000"
        : CaFile is { Length: > 0 } file && !File.Exists(file) ? $"Mail:Smtp:CaFile: there is no file {file}"
        : null;
}
