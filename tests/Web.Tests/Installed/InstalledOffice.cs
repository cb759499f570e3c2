using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Tests.Delivery;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Web.Tests.FrontDoor;

namespace PartyWorkflow.Web.Tests.Installed;

/// <summary>
/// What stands around a real installation: a clock, a database server, a mail server that asks for STARTTLS, a proxy that ends https.
/// </summary>
internal sealed class InstalledOffice : IAsyncDisposable
{
    public const string Password = "mat-khau-rieng-toi";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TestAuthority _authority = new();
    private readonly ScriptedSmtpServer _mail;
    private readonly PostgreSqlCluster? _server;

    private InstalledOffice(string program, StoreKind kind, OfficeTime time, PostgreSqlCluster? server)
    {
        _mail = new ScriptedSmtpServer { Extensions = ["STARTTLS"], Certificate = _authority.Sign(IPAddress.Loopback) };
        (Time, _server) = (time, server);
        Program = new Installation(program,
        [
            .. time.Variables,
            new("Storage__Provider", kind.ToString()),
            new("ConnectionStrings__PartyWorkflow", server?.Server.InDatabase("office").ConnectionString ?? "Data Source=data/office.db"),
            new("Site__BaseUrl", Address.ToString()),
            new("Site__TrustedProxies", "127.0.0.2"),
            new("Mail__Transport", "Smtp"),
            new("Mail__FromAddress", "baocao@tinhuy.example"),
            new("Mail__Smtp__Host", "127.0.0.1"),
            new("Mail__Smtp__Port", _mail.Port.ToString(CultureInfo.InvariantCulture)),
            new("Mail__Smtp__CaFile", _authority.CaFile),
            new("PARTYWORKFLOW_ADMIN_PASSWORD", Password),
        ]);
    }

    public static Uri Address { get; } = new("https://baocao.tinhuy.example/bao-cao/");

    public OfficeTime Time { get; }

    public Installation Program { get; }

    /// <param name="local">The time at which it begins, in Asia/Ho_Chi_Minh.</param>
    public static async Task<InstalledOffice> BeginAsync(string program, StoreKind kind, string local)
    {
        var time = new OfficeTime(local);
        return new(program, kind, time, kind == StoreKind.Sqlite ? null : await PostgreSqlCluster.StartAsync(variables: time.Variables));
    }

    public static Visitor Visitor(Uri node) => new(Address, new ThroughProxy(node));

    /// <summary>Somebody signed in who asked for that page, a link of a mail for instance.</summary>
    public static async Task<Visitor> SignedInAsync(Uri node, string user, string path = "")
    {
        var visitor = Visitor(node);
        await visitor.SignInAsync(user, Password, path);
        Assert.DoesNotContain("/Account/", visitor.Url.AbsolutePath, StringComparison.Ordinal);
        return visitor;
    }

    /// <summary>Waits for a mail to the address with these words in its subject or text; its text.</summary>
    public async Task<string> MailedAsync(string to, string words)
    {
        var since = Stopwatch.StartNew();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var mails = _mail.Messages.Select(Parse).ToList();
            var found = mails.Where(mail => mail.To.Mailboxes.Any(box => box.Address == to))
                .FirstOrDefault(mail => $"{mail.Subject}\n{mail.TextBody}".Contains(words, StringComparison.Ordinal));
            if (found is not null)
            {
                return found.TextBody ?? "";
            }

            var came = string.Join('\n', mails.Select(mail => $"{mail.To}: {mail.Subject}"));
            Assert.True(since.Elapsed < Limit, $"No mail to {to} says \"{words}\". These came:\n{came}\n{Program.Said}");
            await ticks.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await _mail.DisposeAsync();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _authority.Dispose();
        Time.Dispose();
    }

    private static MimeMessage Parse(string message) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(message)));
}
