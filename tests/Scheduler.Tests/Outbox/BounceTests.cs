using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Tests.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>Bounces from a mailbox, as Postfix writes them.</summary>
public sealed class BounceTests
{
    [Fact]
    public async Task Bounce_HoldsItsNotices_MarksTheAddress_AndIsReadOnce()
    {
        await using var office = await SentAsync();
        await using var server = new ScriptedImapServer("Subject: hello\r\n\r\nNot a report.\r\n", Report(await MessageIdAsync(office), "p2@x.vn", "failed", "5.1.1"));

        await ReadAsync(office, server);
        await ReadAsync(office, server);

        Assert.Equal(["p2 Held", "p3 Sent"], await office.StatesAsync());
        Assert.Equal("5.1.1 550 5.1.1 <p2@x.vn>: Recipient address rejected", (await office.ReadAsync(db => db.RefusedAddresses.SingleAsync())).Answer);
        Assert.Equal([1, 2], server.Seen.Order());
    }

    [Theory]
    [InlineData("p2@x.vn", "delayed", "4.4.1", null)]
    [InlineData("p2@x.vn", "failed", "4.4.7", null)]
    [InlineData("p3@x.vn", "failed", "5.1.1", null)]
    [InlineData("p2@x.vn", "failed", "5.1.1", "guessed@x.vn")]
    public async Task ReportOfADelay_OfAnotherAddress_OrOfNoMailOfOurs_ChangesNothing(string address, string action, string status, string? messageId)
    {
        await using var office = await SentAsync();
        await using var server = new ScriptedImapServer(Report(messageId ?? await MessageIdAsync(office), address, action, status));

        await ReadAsync(office, server);

        Assert.Equal(["p2 Sent", "p3 Sent"], await office.StatesAsync());
        Assert.Empty(await office.ReadAsync(db => db.RefusedAddresses.ToListAsync()));
        Assert.Equal([1], server.Seen);
    }

    [Fact]
    public async Task WrongPassword_StopsNothingElse()
    {
        await using var office = await SentAsync();
        await using var server = new ScriptedImapServer(Report(await MessageIdAsync(office), "p2@x.vn", "failed", "5.1.1")) { Password = "changed" };

        await ReadAsync(office, server);

        Assert.Empty(server.Seen);
    }

    private static async Task<OutboxOffice> SentAsync()
    {
        var office = await OutboxOffice.OpenAsync(new Transports(_ => new DeliveryResult.Accepted()));
        await office.DeliverAsync();
        return office;
    }

    private static Task<string> MessageIdAsync(OutboxOffice office) => office.ReadAsync(db => db.Notices.Where(notice => notice.RecipientId == 2).Select(notice => notice.MessageId!).SingleAsync());

    private static Task ReadAsync(OutboxOffice office, ScriptedImapServer server) => office.DoAsync(services =>
    {
        var options = new ImapOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, UserName = "bao-cao", Password = "right" };
        return new BounceMailbox(options, NullLogger<BounceMailbox>.Instance).ReadAsync(services.GetRequiredService<RecordBounce>().ExecuteAsync, CancellationToken.None);
    });

    private static string Report(string messageId, string address, string action, string status) => $"""
        From: MAILER-DAEMON@mx.x.vn (Mail Delivery System)
        To: partyworkflow@example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.x.vn
        Arrival-Date: Mon, 18 May 2026 09:00:00 +0700 (+07)

        Final-Recipient: rfc822; {address}
        Original-Recipient: rfc822;{address}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 5.1.1 <{address}>: Recipient address rejected

        --b
        Content-Type: text/rfc822-headers

        From: partyworkflow@example.org
        Message-Id: <{messageId}>
        Subject: test

        --b--

        """.ReplaceLineEndings("\r\n");
}
