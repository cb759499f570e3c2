using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Tests.Delivery;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>Every fault on the way of a mail, one by one: nothing is lost, nobody else waits, and it mends itself when the cause is gone.</summary>
public sealed class OutboxFaultTests
{
    private static readonly DeliveryResult Accepted = new DeliveryResult.Accepted();

    [Fact]
    public async Task SeveralConnections_SendEachMailOnce()
    {
        await using var server = new ScriptedSmtpServer();
        await using var office = await OutboxOffice.OpenAsync(Smtp(server, 4), people: 41);

        Assert.Equal(40, await office.DeliverAsync());

        Assert.Equal(40, server.Messages.Distinct().Count());
        Assert.InRange(server.Connections, 2, 4);
        Assert.Equal(40, await office.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Sent && notice.LeaseToken == null)));
    }

    [Fact]
    public async Task ServerThatAllowsFewerConnections_GetsFewer_AndEveryMail()
    {
        await using var server = new ScriptedSmtpServer { Answer = (said, times) => said == "CONNECT" && times > 1 ? "421 4.7.0 too many" : null };
        await using var office = await OutboxOffice.OpenAsync(Smtp(server, 4), people: 13);

        Assert.Equal(12, await office.DeliverAsync());
        Assert.Null(await office.AskAsync(services => Task.FromResult(services.GetRequiredService<MailServer>().Away)));
    }

    [Fact]
    public async Task FourHundredThenSuccess_GoesAfterItsWait_UnderTheSameName()
    {
        var isBusy = true;
        var transports = new Transports(_ => isBusy ? new DeliveryResult.Temporary("450", "450 busy") : Accepted);
        await using var office = await OutboxOffice.OpenAsync(transports, people: 2);
        await office.DeliverAsync();
        isBusy = false;

        Assert.Equal(0, await office.DeliverAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(1.3));
        Assert.Equal(1, await office.DeliverAsync());

        Assert.Single(transports.Seen.Distinct());
        Assert.Equal(2, await office.ReadAsync(db => db.Notices.Select(notice => notice.Attempts).SingleAsync()));
    }

    [Fact]
    public async Task RefusedAddress_IsMarkedOnce_WithAnItem_AndLaterMailToItIsHeld()
    {
        var transports = new Transports(content => content.RecipientEmail == "p2@x.vn" ? new DeliveryResult.AddressRefused("550", "550 no such user") : Accepted);
        await using var office = await OutboxOffice.OpenAsync(transports);
        await office.DeliverAsync();
        await office.PlanAsync(2);
        await office.DeliverAsync();

        Assert.Equal(["p2 Held", "p3 Sent", "p2 Held"], await office.StatesAsync());
        Assert.Equal(1, transports.Seen.Count(mail => mail.StartsWith("p2", StringComparison.Ordinal)));
        Assert.Equal("p2@x.vn", (await office.ReadAsync(db => db.RefusedAddresses.SingleAsync())).Address);
        Assert.Equal(BoardItemKind.AddressRefused, (await office.ReadAsync(db => db.BoardItems.SingleAsync())).Kind);
        Assert.Equal(1, await office.ReadAsync(db => db.Audit.CountAsync(entry => entry.Action == "AddressRefused")));
    }

    [Fact]
    public async Task ClearedAddress_LetsGoWhatWasHeld()
    {
        var isRefused = true;
        await using var office = await OutboxOffice.OpenAsync(new Transports(_ => isRefused ? new DeliveryResult.AddressRefused("550", "550 no") : Accepted), people: 2);
        await office.DeliverAsync();
        isRefused = false;
        var mark = await office.ReadAsync(db => db.RefusedAddresses.SingleAsync());

        var cleared = await office.AskAsync(services => services.GetRequiredService<ClearAddress>().ExecuteAsync(mark.Id, office.AdministratorId, "Hộp thư đã mở lại", CancellationToken.None));
        await office.DeliverAsync();

        Assert.True(cleared.IsDone);
        Assert.Equal(["p2 Sent"], await office.StatesAsync());
        Assert.NotNull((await office.ReadAsync(db => db.BoardItems.SingleAsync())).ResolvedAt);
    }

    [Fact]
    public async Task CorrectedAddress_GetsWhatWasHeld_AndTheOldOneStaysMarked()
    {
        var transports = new Transports(content => content.RecipientEmail == "p2@x.vn" ? new DeliveryResult.AddressRefused("550", "550 no") : Accepted);
        await using var office = await OutboxOffice.OpenAsync(transports);
        await office.DeliverAsync();
        var mark = await office.ReadAsync(db => db.RefusedAddresses.SingleAsync());
        Task<Domain.Results.Result> CorrectAsync(string address) =>
            office.AskAsync(services => services.GetRequiredService<CorrectAddress>().ExecuteAsync(new(mark.Id, office.AdministratorId, address, "Gõ nhầm"), CancellationToken.None));

        Assert.Equal("address_invalid", Assert.Single((await CorrectAsync("p2 x.vn")).Refusals).Code);
        Assert.Equal("address_taken", Assert.Single((await CorrectAsync("p3@x.vn")).Refusals).Code);
        Assert.True((await CorrectAsync("p2moi@x.vn")).IsDone);
        await office.DeliverAsync();

        Assert.Equal(["p2moi Sent", "p3 Sent"], await office.StatesAsync());
        Assert.Null((await office.ReadAsync(db => db.RefusedAddresses.SingleAsync())).ClearedAt);
    }

    [Fact]
    public async Task PoisonMessage_FailsAlone_WithAnItem()
    {
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => content.RecipientEmail == "p2@x.vn" ? throw new FormatException("no such thing") : Accepted), people: 4);

        Assert.Equal(2, await office.DeliverAsync());

        Assert.Equal(["p2 Failed", "p3 Sent", "p4 Sent"], await office.StatesAsync());
        Assert.Equal(BoardItemKind.MailFailed, (await office.ReadAsync(db => db.BoardItems.SingleAsync())).Kind);
    }

    [Fact]
    public async Task ServerAway_CostsNoAttempt_IsAskedSeldom_AndEverythingGoesWhenItIsBack()
    {
        var isAway = true;
        var transports = new Transports(_ => isAway ? new DeliveryResult.Unreachable("SocketException", "127.0.0.1:25: ConnectionRefused. Check Mail:Smtp:Host") : Accepted) { Connections = 4 };
        await using var office = await OutboxOffice.OpenAsync(transports, people: 11);

        await office.DeliverAsync();
        await office.DeliverAsync();
        Assert.InRange(transports.Seen.Count, 1, 4);
        Assert.Contains("Mail:Smtp:Host", await office.ReadAsync(db => db.Notices.Select(notice => notice.LastError).FirstAsync()), StringComparison.Ordinal);
        isAway = false;
        office.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(10, await office.DeliverAsync());
        Assert.All(await office.ReadAsync(db => db.Notices.Select(notice => notice.Attempts).ToListAsync()), attempts => Assert.Equal(1, attempts));
    }

    [Fact]
    public async Task ConnectionDroppedInTheMiddleOfData_IsTriedAgain_AndTheOthersGo()
    {
        await using var server = new ScriptedSmtpServer { Answer = (said, times) => said == "." && times == 1 ? "DROP" : null };
        await using var office = await OutboxOffice.OpenAsync(Smtp(server, 1), people: 4);

        Assert.Equal(2, await office.DeliverAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(1.3));
        Assert.Equal(1, await office.DeliverAsync());
    }

    [Fact]
    public async Task StalledServer_HoldsUpOneMail_ForAsLongAsTheOptionSays()
    {
        await using var server = new ScriptedSmtpServer { Answer = (said, times) => said == "." && times == 1 ? "STALL" : null };
        await using var office = await OutboxOffice.OpenAsync(Smtp(server, 2, timeoutSeconds: 2), people: 6);

        Assert.Equal(4, await office.DeliverAsync());
        Assert.Equal(1, await office.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Planned && notice.LastError!.Contains("timeout"))));
    }

    [Fact]
    public async Task Paused_NothingLeaves_UntilItIsLetGo()
    {
        var transports = new Transports(_ => Accepted);
        await using var office = await OutboxOffice.OpenAsync(transports);
        var paused = await office.AskAsync(services => services.GetRequiredService<PauseMail>().ExecuteAsync(office.AdministratorId, "Đổi máy chủ thư", CancellationToken.None));
        Assert.True(paused.IsDone);
        Assert.Equal(0, await office.DeliverAsync());
        Assert.Empty(transports.Seen);

        await office.AskAsync(services => services.GetRequiredService<ResumeMail>().ExecuteAsync(office.AdministratorId, "Xong", CancellationToken.None));

        Assert.Equal(2, await office.DeliverAsync());
        Assert.Equal(["MailPaused", "MailResumed"], await office.ReadAsync(db => db.Audit.OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task PausedInTheMiddleOfABatch_TheRestIsGivenBack()
    {
        OutboxOffice? office = null;
        var sent = 0;
        var transports = new Transports(_ =>
        {
            if (++sent == 2)
            {
                office!.AskAsync(services => services.GetRequiredService<PauseMail>().ExecuteAsync(office.AdministratorId, "Dừng", CancellationToken.None)).GetAwaiter().GetResult();
            }

            office!.Clock.Advance(TimeSpan.FromSeconds(2));
            return Accepted;
        });
        office = await OutboxOffice.OpenAsync(transports, people: 151);
        await using var _ = office;

        // This server takes no time, so the mails that may leave before the commits that see the pause are all gone by then; the rest is not.
        Assert.InRange(await office.DeliverAsync(), 2, 75);
        Assert.Equal(0, await office.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Leased)));
    }

    [Fact]
    public async Task SlowServer_HandsOutNoMoreThanItsLeaseAllows()
    {
        OutboxOffice? office = null;
        var longest = TimeSpan.Zero;
        var transports = new Transports(_ =>
        {
            office!.Clock.Advance(TimeSpan.FromMinutes(2));
            var taken = office.ReadAsync(db => db.Notices.Where(notice => notice.State == NoticeState.Leased).MinAsync(notice => notice.LeasedUntil)).GetAwaiter().GetResult()!.Value.AddMinutes(-10);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, (office.Clock.GetUtcNow() - taken).Ticks));
            return Accepted;
        });
        office = await OutboxOffice.OpenAsync(transports, people: 9);
        await using var _ = office;

        Assert.Equal(8, await office.DeliverAsync());
        Assert.InRange(longest, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(8));
    }

    private static MailTransportFactory Smtp(ScriptedSmtpServer server, int connections, int timeoutSeconds = 30) => new(
        new MailOptions { Transport = MailTransportKind.Smtp, Smtp = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, Connections = connections, TimeoutSeconds = timeoutSeconds } }, TimeProvider.System);
}
