using System.Net;
using MimeKit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>The SMTP transport in a real conversation: what the server may answer, and what becomes of the mail.</summary>
public sealed class SmtpTransportTests
{
    [Fact]
    public async Task Accepted_ArrivesWithItsNameAndItsVietnameseSubject_OverOneConnection()
    {
        await using var server = new ScriptedSmtpServer();
        await using (var transport = Transport(server))
        {
            Assert.IsType<DeliveryResult.Accepted>(await transport.SendAsync(Mail("m1"), CancellationToken.None));
            Assert.IsType<DeliveryResult.Accepted>(await transport.SendAsync(Mail("m2"), CancellationToken.None));
        }

        var received = server.Messages.Select(text => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))).ToList();
        Assert.Equal(["m1@x.vn", "m2@x.vn"], received.Select(message => message.MessageId));
        Assert.All(received, message => Assert.Contains("Báo cáo 6 tháng", message.Subject, StringComparison.Ordinal));
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", typeof(DeliveryResult.AddressRefused), "550")]
    [InlineData("RCPT", "450 4.2.1 mailbox busy", typeof(DeliveryResult.Temporary), "450")]
    [InlineData("MAIL", "451 4.3.0 try later", typeof(DeliveryResult.Temporary), "451")]
    [InlineData("MAIL", "552 5.3.4 too big", typeof(DeliveryResult.MessageRefused), "552")]
    [InlineData("DATA", "452 4.3.1 out of storage", typeof(DeliveryResult.Temporary), "452")]
    [InlineData(".", "451 4.7.1 greylisted", typeof(DeliveryResult.Temporary), "451")]
    [InlineData(".", "554 5.7.1 refused by policy", typeof(DeliveryResult.MessageRefused), "554")]
    [InlineData("RCPT", "554 5.7.1 <bt@x.vn>: Relay access denied", typeof(DeliveryResult.Temporary), "554")]
    [InlineData("RCPT", "550 5.1.8 <a@x.vn>: Sender address rejected: Domain not found", typeof(DeliveryResult.Temporary), "550")]
    [InlineData("RCPT", "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked", typeof(DeliveryResult.Temporary), "554")]
    [InlineData("RCPT", "550 5.1.1 no such user; sender is told", typeof(DeliveryResult.AddressRefused), "550")]
    [InlineData("RCPT", "550 5.7.1 rejected: 192.0.2.1 is listed at b.barracudacentral.org", typeof(DeliveryResult.Temporary), "550")]
    [InlineData("RCPT", "550 5.7.1 <bt@x.vn>: Recipient address rejected: by local policy", typeof(DeliveryResult.MessageRefused), "550")]
    [InlineData(".", "550 5.7.26 unauthenticated mail from this domain", typeof(DeliveryResult.Temporary), "550")]
    [InlineData("MAIL", "530 5.7.0 Authentication required", typeof(DeliveryResult.Unreachable), "530")]
    [InlineData("RCPT", "530 5.7.0 Authentication required", typeof(DeliveryResult.Unreachable), "530")]
    [InlineData("CONNECT", "554 no service for you", typeof(DeliveryResult.Unreachable), "SmtpCommandException")]
    [InlineData(".", "DROP", typeof(DeliveryResult.Temporary), "SmtpProtocolException")]
    [InlineData("RCPT", "DROP", typeof(DeliveryResult.Temporary), "SmtpProtocolException")]
    [InlineData(".", "STALL", typeof(DeliveryResult.Temporary), "timeout")]
    [InlineData("CONNECT", "421 4.3.2 not now", typeof(DeliveryResult.Unreachable), "SmtpCommandException")]
    [InlineData("CONNECT", "STALL", typeof(DeliveryResult.Unreachable), "timeout")]
    public async Task Refused_IsJudgedByWhatItIsSaidOf_AndTheNextMailGoes(string command, string answer, Type expected, string code)
    {
        await using var server = new ScriptedSmtpServer { Answer = (said, times) => said == command && times == 1 ? answer : null };
        await using var transport = Transport(server, new() { Security = MailSecurity.None, TimeoutSeconds = answer == "STALL" ? 2 : 30 });

        var first = await transport.SendAsync(Mail("m1"), CancellationToken.None);
        var second = await transport.SendAsync(Mail("m2"), CancellationToken.None);

        Assert.IsType(expected, first);
        Assert.Equal(code, ((DeliveryResult.Fault)first).Code);
        Assert.IsType<DeliveryResult.Accepted>(second);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task SenderRefused_ConcernsEveryMail_AndNamesTheSetting() =>
        await UnreachableAsync(new ScriptedSmtpServer { Answer = (said, _) => said == "MAIL" ? "550 5.7.1 not your address" : null }, new() { Security = MailSecurity.None }, "Mail:FromAddress");

    [Fact]
    public async Task ServerWithoutStartTls_IsNotSentToInClear() =>
        await UnreachableAsync(new ScriptedSmtpServer(), new() { Security = MailSecurity.StartTls }, "Mail:Smtp:Security");

    [Fact]
    public async Task WrongPassword_NamesTheSettings() => await UnreachableAsync(
        new ScriptedSmtpServer { Extensions = ["AUTH PLAIN"], Answer = (said, _) => said == "AUTH" ? "535 5.7.8 no" : null }, new() { Security = MailSecurity.None, UserName = "an", Password = "wrong" }, "Mail:Smtp:Password");

    [Fact]
    public async Task RightPassword_IsSignedInWith()
    {
        var signedIn = false;
        await using var server = new ScriptedSmtpServer { Extensions = ["AUTH PLAIN"], Answer = (said, _) => { signedIn |= said == "AUTH"; return null; } };
        await using var transport = Transport(server, new() { Security = MailSecurity.None, UserName = "an", Password = "right" });

        Assert.IsType<DeliveryResult.Accepted>(await transport.SendAsync(Mail("m1"), CancellationToken.None));
        Assert.True(signedIn);
    }

    [Fact]
    public async Task UnknownCertificate_IsNotSentTo()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Sign(IPAddress.Loopback);

        await UnreachableAsync(Secure(certificate), new() { Security = MailSecurity.StartTls }, "certificate was not accepted");
    }

    [Fact]
    public async Task CertificateOfAnotherName_IsNotSentTo_EvenFromTheOfficesAuthority()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Sign(IPAddress.Parse("192.0.2.1"));

        await UnreachableAsync(Secure(certificate), new() { Security = MailSecurity.StartTls, CaFile = authority.CaFile }, "certificate was not accepted");
    }

    [Fact]
    public async Task CertificateOfAnotherAuthority_IsNotSentTo()
    {
        using var authority = new TestAuthority();
        using var another = new TestAuthority();
        using var certificate = another.Sign(IPAddress.Loopback);

        await UnreachableAsync(Secure(certificate), new() { Security = MailSecurity.StartTls, CaFile = authority.CaFile }, "certificate was not accepted");
    }

    [Fact]
    public async Task CertificateOfTheOfficesAuthority_IsSentTo()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Sign(IPAddress.Loopback);
        await using var server = Secure(certificate);
        await using var transport = Transport(server, new() { Security = MailSecurity.StartTls, CaFile = authority.CaFile });

        Assert.IsType<DeliveryResult.Accepted>(await transport.SendAsync(Mail("m1"), CancellationToken.None));
    }

    [Fact]
    public async Task NoServerAtAll_SaysWhatToCheck()
    {
        var server = new ScriptedSmtpServer();
        await server.StopAsync();

        await UnreachableAsync(server, new() { Security = MailSecurity.None }, "Mail:Smtp:Host");
    }

    private static ScriptedSmtpServer Secure(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate) => new() { Extensions = ["STARTTLS"], Certificate = certificate };

    private static async Task UnreachableAsync(ScriptedSmtpServer scripted, SmtpOptions options, string says)
    {
        await using var server = scripted;
        await using var transport = Transport(server, options);

        var result = Assert.IsType<DeliveryResult.Unreachable>(await transport.SendAsync(Mail("m1"), CancellationToken.None));

        Assert.Contains(says, result.Answer, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    private static SmtpTransport Transport(ScriptedSmtpServer server, SmtpOptions? options = null)
    {
        options ??= new SmtpOptions { Security = MailSecurity.None };
        (options.Host, options.Port) = ("127.0.0.1", server.Port);
        return new SmtpTransport(new MailComposer(new MailOptions()), options, new MailRate(0, TimeProvider.System), TimeProvider.System);
    }

    private static MailContent Mail(string id) => new("bt@x.vn", "Nguyễn Văn An", "vi", $"{id}@x.vn", new DateTimeOffset(2026, 5, 18, 8, 0, 0, TimeSpan.FromHours(7)),
        [new MailItem(NoticeKind.Reminder, "7", "Báo cáo 6 tháng", "Half-year report", "Huyện ủy A", "District A", 2026, new DateOnly(2026, 5, 25), false, new Domain.Calendar.TimeLeft(7), 0, null, "http://x/1", null)]);
}
