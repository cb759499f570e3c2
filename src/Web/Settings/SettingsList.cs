using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Settings;

/// <summary>Every setting that the program reads. What is not here is refused at start; docs/settings.md is made from it.</summary>
public static class SettingsList
{
    public static IReadOnlyList<Setting> All { get; } = [.. Site(), .. Storage(), .. Mail(), .. Smtp(), .. Imap(), .. Nodes()];

    public static IEnumerable<string> Names => All.Select(setting => setting.Name);

    /// <summary>Read by earlier versions: they are told of, and don't keep the program from starting.</summary>
    public static IReadOnlyDictionary<string, string> Retired { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Site:KeysFolder"] = "is no longer read: the keys lie in the database. Remove the setting and the folder",
    };

    public static Setting? Find(string name) => All.FirstOrDefault(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Setting> Site() =>
    [
        Setting.Of<string>("Site:BaseUrl", "", "https://baocao.tinhuy.vn",
            "The address under which people reach the site, also through a proxy; links in mails begin with it. It may have a path, "
            + "`https://tinhuy.vn/baocao`, whether the proxy strips it or not. Outside Development it must be https. In Development it is `http://localhost:5080`."),
        Setting.Of<string>("Site:TrustedProxies", "", "127.0.0.1, 10.1.0.0/16",
            "Addresses and networks of the proxies before the site, divided by commas. Only from them `X-Forwarded-For`, `-Proto` and `-Host` are believed."),
        Setting.Of<string>("Site:KeyCertificate:File", "", "/etc/partyworkflow/keys.pfx",
            "A certificate with its private RSA key (PKCS#12, or PEM) that encrypts the keys of cookies and forms in the database. Without it whoever reads the database reads them."),
        Setting.Of<string>("Site:KeyCertificate:Password", "", "", "Of that file. Give it in the environment, never in a file that others read."),
        Setting.Of<string>("Site:FormerKeyCertificate:File", "", "/etc/partyworkflow/keys-2026.pfx",
            "After a renewal, the certificate before: it opens the keys that it encrypted, and may have ended. It can go after ninety days."),
        Setting.Of<string>("Site:FormerKeyCertificate:Password", "", "", "Of that file."),
        Setting.Of<string>("Clock:StartAt", "", "2026-05-20T09:00:00+07:00", "Development only: the program's clock begins at this instant."),
    ];

    private static IEnumerable<Setting> Storage() =>
    [
        Setting.Of<StoreKind>("Storage:Provider", "Sqlite", "PostgreSql", "The database's kind."),
        Setting.Of<string>("ConnectionStrings:PartyWorkflow", "Data Source=var/partyworkflow.db", "Host=db.tinhuy.vn;Database=partyworkflow;Username=pw;Password=…",
            "The database. A relative path of SQLite's is where the program was started: name a whole one in production."),
    ];

    private static IEnumerable<Setting> Mail() =>
    [
        Setting.Of<MailTransportKind>("Mail:Transport", "Pickup", "Smtp",
            "`Smtp` sends mail; `Pickup` writes files into a folder, for Development only. Outside Development it must be `Smtp`."),
        Setting.Of<string>("Mail:PickupFolder", "var/mail", "var/mail", "Development: where `Pickup` writes."),
        Setting.Of<string>("Mail:FromAddress", "", "baocao@tinhuy.vn", "Whom mails are from. Needed outside Development; there it is `partyworkflow@example.org`."),
        Setting.Of<string>("Mail:FromName", "Theo dõi báo cáo", "Ban Tổ chức Tỉnh ủy", "The sender's name."),
        Setting.Of<string>("Mail:ReplyTo", "", "vanthu@tinhuy.vn", "Where answers go. Left out: to the board's staff who look after the units that a mail is about, or else to `Mail:FromAddress`."),
        Setting.Of<string>("Mail:Signature", "", "Ban Tổ chức Tỉnh ủy", "Who sends the mails, as they say at their end. Left out: `Mail:FromName`."),
        Setting.Of<string>("Mail:ContactPhone", "", "0237 3852 000", "Whom to call, at the end of each mail. Left out: no number is told."),
    ];

    private static IEnumerable<Setting> Smtp() =>
    [
        Setting.Of<string>("Mail:Smtp:Host", "", "mail.tinhuy.vn", "The mail server."),
        Setting.Of<int>("Mail:Smtp:Port", "587", "465", "Its port."),
        Setting.Of<MailSecurity>("Mail:Smtp:Security", "StartTls", "Tls", "`StartTls` begins in the clear and goes over to TLS, or does not send; `Tls` is TLS from the start; `None` is for a relay on the same machine."),
        Setting.Of<string>("Mail:Smtp:CaFile", "", "/etc/partyworkflow/ca.pem", "A PEM file with the office's own authority, where the server's certificate is not signed by a public one."),
        Setting.Of<string>("Mail:Smtp:UserName", "", "baocao@tinhuy.vn", "Left out: the server asks for none."),
        Setting.Of<string>("Mail:Smtp:Password", "", "", "Of that user. Give it in the environment."),
        Setting.Of<int>("Mail:Smtp:TimeoutSeconds", "30", "60", "For each answer of the server; 1 to 120."),
        Setting.Of<int>("Mail:Smtp:Connections", "4", "2", "Connections at once of each process that sends; 1 to 64."),
        Setting.Of<int>("Mail:Smtp:MailsPerMinute", "0", "100", "At most, of each process that sends; 0: no limit."),
    ];

    private static IEnumerable<Setting> Imap() =>
    [
        Setting.Of<string>("Mail:Imap:Host", "", "mail.tinhuy.vn", "The server of the mailbox of `Mail:FromAddress`, in which bounces arrive. Left out: none are read."),
        Setting.Of<int>("Mail:Imap:Port", "993", "143", "Its port."),
        Setting.Of<MailSecurity>("Mail:Imap:Security", "Tls", "StartTls", "As `Mail:Smtp:Security`."),
        Setting.Of<string>("Mail:Imap:CaFile", "", "/etc/partyworkflow/ca.pem", "As `Mail:Smtp:CaFile`."),
        Setting.Of<string>("Mail:Imap:UserName", "", "baocao@tinhuy.vn", "The mailbox's user."),
        Setting.Of<string>("Mail:Imap:Password", "", "", "Of that user. Give it in the environment."),
        Setting.Of<string>("Mail:Imap:Folder", "INBOX", "INBOX", "The folder that is read."),
        Setting.Of<int>("Mail:Imap:TimeoutSeconds", "30", "60", "For each answer of the server; 1 to 600."),
    ];

    private static IEnumerable<Setting> Nodes() =>
    [
        Setting.Of<NodeRole>("Scheduler:Role", "All", "Worker", "What this process does: `Web` serves pages, `Worker` runs the jobs, `All` does both; `serve --role` says the same."),
        Setting.Of<RuntimeKind>("Workflows:Runtime", "Native", "Elsa", "`Elsa` needs a build with Elsa: docs/elsa.md."),
        Setting.Of<bool>("Watching:Prometheus", "false", "true", "Serves numbers for Prometheus at `/metrics`, to anybody who reaches it; no name and no address is among them."),
        Setting.Of<string>("Watching:OtlpEndpoint", "", "http://otel.tinhuy.vn:4317", "Where metrics and traces are sent by OTLP; left out: nowhere."),
    ];
}
