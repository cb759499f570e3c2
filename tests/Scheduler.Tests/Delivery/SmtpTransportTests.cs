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
    [InlineData("RCPT", "550 5.1.1 no such user", true)]
    [InlineData("RCPT", "450 4.2.1 mailbox busy", false)]
    [InlineData("MAIL", "451 4.3.0 try later", false)]
    [InlineData("DATA", "452 4.3.1 out of storage", false)]
    [InlineData(".", "451 4.7.1 greylisted", false)]
    [InlineData(".", "DROP", false)]
    [InlineData("RCPT", "DROP", false)]
    [InlineData("CONNECT", "421 4.3.2 not now", false)]
    public async Task Refused_IsPermanentOnlyForTheAddress_AndTheNextMailGoes(string command, string answer, bool isPermanent)
    {
        await using var server = new ScriptedSmtpServer { Answer = (said, times) => said == command && times == 1 ? answer : null };
        await using var transport = Transport(server);

        var first = await transport.SendAsync(Mail("m1"), CancellationToken.None);
        var second = await transport.SendAsync(Mail("m2"), CancellationToken.None);

        Assert.Equal(isPermanent, first is DeliveryResult.Permanent);
        Assert.Equal(!isPermanent, first is DeliveryResult.Temporary);
        Assert.IsType<DeliveryResult.Accepted>(second);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task ServerWithoutStartTls_IsNotSentToInClear()
    {
        await using var server = new ScriptedSmtpServer();
        await using var transport = Transport(server, SmtpSecurity.StartTls);

        Assert.IsType<DeliveryResult.Temporary>(await transport.SendAsync(Mail("m1"), CancellationToken.None));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task NoServerAtAll_IsTemporary()
    {
        var server = new ScriptedSmtpServer();
        var port = server.Port;
        await server.DisposeAsync();
        await using var transport = new SmtpTransport(new MailComposer(new MailOptions()), new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None });

        Assert.IsType<DeliveryResult.Temporary>(await transport.SendAsync(Mail("m1"), CancellationToken.None));
    }

    private static SmtpTransport Transport(ScriptedSmtpServer server, SmtpSecurity security = SmtpSecurity.None) =>
        new(new MailComposer(new MailOptions()), new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = security, TimeoutSeconds = 5 });

    private static MailContent Mail(string id) => new("bt@x.vn", "Nguyễn Văn An", "vi", $"{id}@x.vn", new DateTimeOffset(2026, 5, 18, 8, 0, 0, TimeSpan.FromHours(7)),
        [new MailItem(NoticeKind.Reminder, "7", "Báo cáo 6 tháng", "Half-year report", "Huyện ủy A", "District A", 2026, new DateOnly(2026, 5, 25), false, 0, 0, null, "http://x/1", null)]);
}
