using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>More people than one lease takes: the next batch is taken while the last one is going out.</summary>
public sealed class SeveralBatchesTests
{
    private const int People = 451;

    /// <summary>So far in the first batch of 200 that the second one is being taken: no more than 17 are handed over and not committed.</summary>
    private const int WellOverHalf = 150;

    [Fact]
    public async Task NextBatch_IsTakenWhileTheLastGoesOut_AndEachMailLeavesOnce()
    {
        var office = new OfficeAtMail();
        var transports = office.Answering((_, _) => new DeliveryResult.Accepted());
        await using var _ = await office.OpenAsync(transports);

        Assert.Equal(People - 1, await office.Office.DeliverAsync());

        Assert.Equal(People - 1, transports.Seen.Distinct().Count());
        Assert.Equal(People - 1, transports.Seen.Count);
        Assert.Equal([NoticeState.Sent], await office.Office.ReadAsync(db => db.Notices.Select(notice => notice.State).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task ServerGoesAway_WhatWasTakenAheadIsGivenBackUntried()
    {
        var office = new OfficeAtMail();
        var transports = office.Answering((_, mail) => mail < WellOverHalf ? new DeliveryResult.Accepted() : new DeliveryResult.Unreachable("SocketException", "127.0.0.1:25: ConnectionRefused"));
        await using var _ = await office.OpenAsync(transports);

        Assert.Equal(WellOverHalf - 1, await office.Office.DeliverAsync());

        Assert.Equal(WellOverHalf, transports.Seen.Count);
        Assert.Equal(People - WellOverHalf, await office.Office.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Planned && notice.Attempts == 0 && notice.LeaseToken == null)));
    }

    [Fact]
    public async Task Paused_WhatWasTakenAheadIsGivenBack()
    {
        var office = new OfficeAtMail();
        var transports = office.Answering((scope, mail) =>
        {
            if (mail == WellOverHalf)
            {
                scope.AskAsync(services => services.GetRequiredService<PauseMail>().ExecuteAsync(scope.AdministratorId, "Dừng", CancellationToken.None)).GetAwaiter().GetResult();
            }

            return new DeliveryResult.Accepted();
        });
        await using var _ = await office.OpenAsync(transports);

        // Its own batch may be through before the pause is seen; of the one that was taken ahead nothing leaves.
        Assert.InRange(await office.Office.DeliverAsync(), WellOverHalf, 200);

        Assert.Equal(0, await office.Office.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Leased)));
    }

    /// <summary>An office whose mail server answers the 150th mail only when the next batch is taken.</summary>
    private sealed class OfficeAtMail
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

        public OutboxOffice Office { get; private set; } = null!;

        public async Task<OutboxOffice> OpenAsync(Transports transports) => Office = await OutboxOffice.OpenAsync(transports, People);

        public Transports Answering(Func<OutboxOffice, int, DeliveryResult> answer)
        {
            var mails = 0;
            return new Transports(_ =>
            {
                var mail = ++mails;
                if (mail == WellOverHalf)
                {
                    Assert.True(SpinWait.SpinUntil(() => Leases() == 2, Patience), "no batch was taken ahead");
                }

                return answer(Office, mail);
            });
        }

        private int Leases() => Office.ReadAsync(db => db.Notices.Where(notice => notice.State == NoticeState.Leased).Select(notice => notice.LeaseToken).Distinct().CountAsync()).GetAwaiter().GetResult();
    }
}
