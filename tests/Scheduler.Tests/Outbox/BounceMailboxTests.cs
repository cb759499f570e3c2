using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Tests.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>The mailbox over IMAP: read is only what was committed, and a large mail is read at its beginning.</summary>
public sealed class BounceMailboxTests
{
    [Fact]
    public async Task Mails_AreRecordedAndFlagged_AndReadingAgainDoesNothing()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer(
            "From: a@x.vn\r\nSubject: hello\r\n\r\nNot a report.\r\n", await IncomingOffice.TextAsync(office, "postfix-user-unknown"), await IncomingOffice.TextAsync(office, "reply", 3));

        await ReadAsync(office, server);
        await ReadAsync(office, server);

        Assert.Equal(["p2 Held", "p3 Sent", "p4 Sent"], await office.StatesAsync());
        Assert.Equal("5.1.1 550 5.1.1 <p2@x.vn>: Recipient address rejected: User unknown in virtual mailbox table", (await office.ReadAsync(db => db.RefusedAddresses.SingleAsync())).Answer);
        Assert.Equal(3, (await IncomingOffice.StandingAsync(office)).Mails);
        Assert.Equal([1, 2, 3], server.Seen.Order());
    }

    [Fact]
    public async Task CrashBetweenTheCommitAndTheFlag_ReadsTwice_AndKeepsOne()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer(await IncomingOffice.TextAsync(office, "postfix-user-unknown"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(office, server, async (record, mail, cancellationToken) =>
        {
            await record.ExecuteAsync(mail, cancellationToken);
            throw new InvalidOperationException("Killed.");
        }));
        Assert.Empty(server.Seen);
        await ReadAsync(office, server);

        Assert.Equal([1], server.Seen);
        Assert.Equal((1, 1), ((await IncomingOffice.StandingAsync(office)).Mails, (await IncomingOffice.StandingAsync(office)).Marks));
    }

    [Fact]
    public async Task MailThatCannotBeRecorded_StaysUnread_AndTheOthersAreRead()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer(await IncomingOffice.TextAsync(office, "reply"), await IncomingOffice.TextAsync(office, "postfix-user-unknown", 3), await IncomingOffice.TextAsync(office, "out-of-office", 4));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(office, server, (record, mail, cancellationToken) =>
            mail.Fingerprint() == IncomingOffice.Fetched(IncomingOffice.TextAsync(office, "reply").GetAwaiter().GetResult()).Fingerprint()
                ? throw new InvalidOperationException("The database is full.")
                : record.ExecuteAsync(mail, cancellationToken)));

        Assert.Equal([2, 3], server.Seen.Order());
        Assert.Equal(["p2 Sent", "p3 Held", "p4 Sent"], await office.StatesAsync());
    }

    [Fact]
    public async Task AnotherWasFaster_TheMailStaysUnread()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer(await IncomingOffice.TextAsync(office, "reply"));

        await ReadAsync(office, server, (_, _, _) => Task.FromResult(false));

        Assert.Empty(server.Seen);
    }

    /// <summary>
    /// A report tells what it has to before the mail that it returns: of 30 MB a quarter of one is fetched, and it is understood.
    /// </summary>
    [Fact]
    public async Task BounceOf30Megabytes_IsReadAtItsBeginning_AndCountsAsAnyOther()
    {
        await using var office = await IncomingOffice.SentAsync();
        var text = (await IncomingOffice.TextAsync(office, "exchange-recipient-not-found")).Replace("\r\n...\r\n", "\r\n" + string.Concat(Enumerable.Repeat(new string('x', 998) + "\r\n", 30_000)), StringComparison.Ordinal);
        await using var server = new ScriptedImapServer(text);

        await ReadAsync(office, server);

        Assert.Equal(["p2 Held", "p3 Sent", "p4 Sent"], await office.StatesAsync());
        Assert.Equal((FetchedMail.MostRead, true), (server.LongestAnswer, (await office.ReadAsync(db => db.IncomingMails.SingleAsync())).Size > 30_000_000));
        Assert.Equal([1], server.Seen);
    }

    /// <summary>30 MB of words before anything that could be understood: kept in the list, with its beginning.</summary>
    [Fact]
    public async Task LargeMailThatIsNotUnderstood_IsKeptWithItsBeginning()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer("From: MAILER-DAEMON@x.vn\r\nSubject: Undelivered Mail\r\n\r\n" + string.Concat(Enumerable.Repeat(new string('y', 998) + "\r\n", 30_000)));

        await ReadAsync(office, server);

        var mail = await office.ReadAsync(db => db.IncomingMails.SingleAsync());
        Assert.Equal((Domain.Notices.IncomingOutcome.ToBeRead, Domain.Notices.IncomingMail.LongestText), (mail.Outcome, mail.Text.Length));
    }

    [Fact]
    public async Task WrongPassword_StopsNothingElse()
    {
        await using var office = await IncomingOffice.SentAsync();
        await using var server = new ScriptedImapServer(await IncomingOffice.TextAsync(office, "reply")) { Password = "changed" };

        await ReadAsync(office, server);

        Assert.Empty(server.Seen);
    }

    private static Task ReadAsync(OutboxOffice office, ScriptedImapServer server, Func<RecordIncoming, FetchedMail, CancellationToken, Task<bool>>? record = null) => office.DoAsync(services =>
    {
        var options = new ImapOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, UserName = "bao-cao", Password = "right" };
        var use = services.GetRequiredService<RecordIncoming>();
        return new BounceMailbox(options, NullLogger<BounceMailbox>.Instance).ReadAsync((mail, token) => record is null ? use.ExecuteAsync(mail, token) : record(use, mail, token), CancellationToken.None);
    });
}
