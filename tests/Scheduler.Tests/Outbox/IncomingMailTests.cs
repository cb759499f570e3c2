using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Outbox;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>
/// What other mail servers and people send back, as they write it (Samples), and what becomes of the notice, the address and the
/// administrators' list.
/// </summary>
public sealed class IncomingMailTests
{
    /// <summary>Sample; kind and outcome; the notice; the board item.</summary>
    private static (string Sample, string Judged, string Notice, string Item)[] Expected =>
        [
            // The recipient's address.
            ("postfix-user-unknown", "DeliveryReport AddressMarked", "Held", "address"),
            ("postfix-through-a-relay", "DeliveryReport AddressMarked", "Held", "address"),
            ("postfix-mailbox-disabled", "DeliveryReport AddressMarked", "Held", "address"),
            ("exchange-recipient-not-found", "DeliveryReport AddressMarked", "Held", "address"),
            ("no-original-references", "DeliveryReport AddressMarked", "Held", "address"),
            ("no-original-name-in-the-text", "DeliveryReport AddressMarked", "Held", "address"),
            // We who send.
            ("postfix-spamhaus", "DeliveryReport SenderTrouble", "Failed", "sender:BlockList"),
            ("blocklist-under-a-recipients-code", "DeliveryReport SenderTrouble", "Failed", "sender:BlockList"),
            ("relaying-denied", "DeliveryReport SenderTrouble", "Failed", "sender:Relaying"),
            ("content-refused", "DeliveryReport SenderTrouble", "Failed", "sender:Content"),
            ("message-too-large", "DeliveryReport SenderTrouble", "Failed", "sender:Size"),
            ("sender-domain-refused", "DeliveryReport SenderTrouble", "Failed", "sender:Policy"),
            ("policy-of-the-other-side", "DeliveryReport SenderTrouble", "Failed", "sender:Policy"),
            ("exchange-dmarc", "DeliveryReport SenderTrouble", "Failed", "sender:Authentication"),
            ("exchange-group-wants-members-only", "DeliveryReport SenderTrouble", "Failed", "sender:Authentication"),
            ("gmail-spf", "DeliveryReport SenderTrouble", "Failed", "sender:Authentication"),
            ("exim-in-words-dkim", "ReportInWords SenderTrouble", "Failed", "sender:Authentication"),
            // Given up, and it can't be told whose fault it is.
            ("postfix-mailbox-full", "DeliveryReport NotDelivered", "Failed", "mail"),
            ("expired-in-the-queue", "DeliveryReport NotDelivered", "Failed", "mail"),
            ("exchange-access-denied", "DeliveryReport NotDelivered", "Failed", "mail"),
            ("exim-in-words", "ReportInWords NotDelivered", "Failed", "mail"),
            // Still on its way, or arrived further on.
            ("postfix-delayed", "DeliveryReport UnderWay", "Sent, delayed", ""),
            ("exim-delay-in-words", "ReportInWords UnderWay", "Sent, delayed", ""),
            ("postfix-relayed", "DeliveryReport Noted", "Sent", ""),
            // Not understood, or not to be believed: in the list, and nobody is marked.
            ("foreign-message-id", "DeliveryReport ToBeRead", "Sent", "mail-to-read"),
            ("our-name-another-recipient", "DeliveryReport ToBeRead", "Sent", "mail-to-read"),
            ("no-original-no-name", "DeliveryReport ToBeRead", "Sent", "mail-to-read"),
            ("unknown-action", "DeliveryReport ToBeRead", "Sent", "mail-to-read"),
            ("qmail-in-words-no-name", "ReportInWords ToBeRead", "Sent", "mail-to-read"),
            ("out-of-office", "Automatic ToBeRead", "Sent", "mail-to-read"),
            ("reply", "Reply ToBeRead", "Sent", "mail-to-read"),
            ("reply-in-html", "Reply ToBeRead", "Sent", "mail-to-read"),
            ("no-mail-of-ours", "Other ToBeRead", "Sent", "mail-to-read"),
        ];

    /// <summary>One after the other in one office, each about a mail of its own, and each read twice.</summary>
    [Fact]
    public async Task Mails_AreJudgedByWhatTheySayOfWhatWeSent_OnceHoweverOftenTheyAreRead()
    {
        await using var office = await IncomingOffice.SentAsync(Expected.Length + 1);
        var told = new List<(string, string, string, string)>();

        foreach (var (sample, person) in Expected.Select((row, i) => (row.Sample, i + 2)))
        {
            var mail = await IncomingOffice.SampleAsync(office, sample, person);
            Assert.True(await IncomingOffice.RecordAsync(office, mail));
            var first = await IncomingOffice.StandingAsync(office, person);
            Assert.True(await IncomingOffice.RecordAsync(office, mail));
            Assert.Equal(first, await IncomingOffice.StandingAsync(office, person));
            told.Add((sample, first.Judged, first.Notice, first.Item));
            await IncomingOffice.ResolveItemsAsync(office);
        }

        Assert.Equal(Expected, told);
        Assert.Equal(Expected.Count(row => row.Notice == "Held"), (await IncomingOffice.StandingAsync(office)).Marks);
    }

    [Fact]
    public async Task TroubleOfTheSender_IsOneItemForItsKind_AndAnotherKindIsAnother()
    {
        await using var office = await IncomingOffice.SentAsync();

        foreach (var (sample, person) in new[] { ("gmail-spf", 2), ("exchange-dmarc", 3), ("postfix-spamhaus", 4) })
        {
            await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, sample, person));
        }

        Assert.Equal(["sender:Authentication", "sender:BlockList"], await office.ReadAsync(db => db.BoardItems.OrderBy(row => row.Key).Select(row => row.Key).ToListAsync()));
        Assert.Equal(["p2 Failed", "p3 Failed", "p4 Failed"], await office.StatesAsync());
    }

    [Fact]
    public async Task Delayed_ThenGivenUp_IsShownAsNotDelivered_AndADelayReportedLaterChangesNothing()
    {
        await using var office = await IncomingOffice.SentAsync();

        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "postfix-delayed"));
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "expired-in-the-queue"));
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "exim-delay-in-words"));

        Assert.Equal("Failed", (await IncomingOffice.StandingAsync(office)).Notice);
        Assert.Equal(IncomingOutcome.Noted, await office.ReadAsync(db => db.IncomingMails.OrderBy(row => row.Id).Select(row => row.Outcome).LastAsync()));
    }

    /// <summary>The item that says that mails wait closes with the last of them, and only an administrator deals with one.</summary>
    [Fact]
    public async Task MailsToRead_AreDealtWithByAnAdministrator_AndTheItemClosesWithTheLast()
    {
        await using var office = await IncomingOffice.SentAsync();
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "reply"));
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "out-of-office", 3));
        var ids = await office.ReadAsync(db => db.IncomingMails.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        Task<Domain.Results.Result<int>> HandleAsync(long id, int by) =>
            office.AskAsync(services => services.GetRequiredService<Workflows.UseCases.Notices.HandleIncoming>().ExecuteAsync([id], by, CancellationToken.None));

        Assert.False((await HandleAsync(ids[0], by: 2)).IsDone);
        Assert.Equal(1, (await HandleAsync(ids[0], office.AdministratorId)).Required);
        Assert.Equal(0, (await HandleAsync(ids[0], office.AdministratorId)).Required);
        Assert.Equal("mail-to-read", (await IncomingOffice.StandingAsync(office)).Item);
        Assert.Equal(1, (await HandleAsync(ids[1], office.AdministratorId)).Required);
        Assert.Equal("", (await IncomingOffice.StandingAsync(office)).Item);
    }

    /// <summary>What failed for one reason goes again at once, under names of their own, when that is mended.</summary>
    [Fact]
    public async Task FailedNotices_AreSentAgainTogether()
    {
        await using var office = await IncomingOffice.SentAsync();
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "postfix-spamhaus"));
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "expired-in-the-queue", 3));
        var ids = await office.ReadAsync(db => db.Notices.Select(row => row.Id).ToListAsync());
        office.Clock.Advance(TimeSpan.FromHours(1));

        var sent = await office.AskAsync(services => services.GetRequiredService<Workflows.UseCases.Notices.ResendFailed>()
            .ExecuteAsync(ids, office.AdministratorId, "Đã gỡ khỏi danh sách chặn", CancellationToken.None));

        Assert.Equal((2, 2), (sent.Required, await office.DeliverAsync()));
        Assert.Equal(["p2 Sent", "p3 Sent", "p4 Sent"], await office.StatesAsync());
        // What speaks of the sender closes when an administrator says so.
        Assert.Equal("sender:BlockList", (await IncomingOffice.StandingAsync(office)).Item);
    }

    [Fact]
    public async Task HtmlReply_IsKeptAsTextAlone_AndTellsWhomItIsFrom()
    {
        await using var office = await IncomingOffice.SentAsync();

        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "reply-in-html"));

        var mail = await office.ReadAsync(db => db.IncomingMails.SingleAsync());
        Assert.Equal(("An <p2@x.vn>", "RE: nop", 2), (mail.From, mail.Subject, mail.PersonId));
        Assert.Equal("Đơn vị đã nộp\n\nngày 17/5.", mail.Text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal));
    }

    /// <summary>
    /// A zero character (which a store refuses), half a surrogate pair, letters that turn the text around, and no head at all.
    /// </summary>
    [Fact]
    public async Task BadInput_IsKeptWithWhatCouldBeTold()
    {
        await using var office = await IncomingOffice.SentAsync();
        (string Raw, string Text)[] mails =
        [
            ("From: a@x.vn\r\nSubject: x\r\n\r\nA\0B\u202eC\r\n", "ABC"),
            ("From: =?utf-8?q?=00?= <a@x.vn>\r\nSubject: =?utf-8?q?=ED=A0=80?=\r\n\r\nx\r\n", "x"),
            ("\u0001\u0002\u0003", ""),
            ("", ""),
        ];

        foreach (var (raw, text) in mails)
        {
            Assert.True(await IncomingOffice.RecordAsync(office, IncomingOffice.Fetched(raw)));
            var mail = await office.ReadAsync(db => db.IncomingMails.OrderByDescending(row => row.Id).FirstAsync());
            Assert.Equal((text, IncomingOutcome.ToBeRead), (mail.Text, mail.Outcome));
        }
    }

    [Fact]
    public async Task MailDealtWith_IsForgottenAYearLater_AndOneThatWaitsIsNot()
    {
        await using var office = await IncomingOffice.SentAsync();
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "postfix-user-unknown"));
        await IncomingOffice.RecordAsync(office, await IncomingOffice.SampleAsync(office, "reply", 3));
        Task<int> ForgetAsync() => office.AskAsync(services => services.GetRequiredService<ForgetIncoming>().ExecuteAsync(CancellationToken.None));

        office.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(0, await ForgetAsync());
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal(IncomingKind.Reply, (await office.ReadAsync(db => db.IncomingMails.SingleAsync())).Kind);
    }

    /// <summary>
    /// Mail programs and servers hide a second mail of one name, and a report of the first one's failure must not be taken for the
    /// second's.
    /// </summary>
    [Fact]
    public async Task NoticeSentAgain_HasANameOfItsOwn_AndAnOldReportDoesNotTouchIt()
    {
        await using var office = await IncomingOffice.SentAsync();
        var old = await IncomingOffice.SampleAsync(office, "postfix-user-unknown");

        office.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.DoAsync(async services => Assert.True((await services.GetRequiredService<Workflows.UseCases.Notices.ResendNotice>()
            .ExecuteAsync(await office.ReadAsync(db => db.Notices.Where(row => row.RecipientId == 2).Select(row => row.Id).SingleAsync()), office.AdministratorId, "Chưa nhận được", CancellationToken.None)).IsDone));
        await office.DeliverAsync();
        await IncomingOffice.RecordAsync(office, old);

        Assert.Equal(("Sent", 0), ((await IncomingOffice.StandingAsync(office)).Notice, (await IncomingOffice.StandingAsync(office)).Marks));
    }
}
