using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Planning;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>R21: a worker died with a reminder in its hands, and nobody worked until the next was due.</summary>
public sealed class DeadWorkerTests : IAsyncLifetime
{
    private PlanningOffice _office = null!;

    public async Task InitializeAsync() => _office = await PlanningOffice.OpenAsync("04-09 08:00");

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task ReminderOfADeadWorker_IsNotSentBesideALaterOne()
    {
        await PlanAndLeaseAsync("04-10 08:00");

        await _office.SweepAsync("05-11", "05-11");

        Assert.Equal(["05-11 08:00 14 bt"], await _office.SentAsync());
    }

    [Fact]
    public async Task ReminderThatAWorkerIsSending_IsLeftToIt()
    {
        await PlanAndLeaseAsync("04-10 08:00");
        await _office.DoAsync(services => services.GetRequiredService<PartyWorkflowDbContext>().Notices.ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.LeasedUntil, _office.Clock.GetUtcNow().AddDays(60))));

        await _office.SweepAsync("05-11", "05-11");

        await _office.DoAsync(async services => Assert.Equal(
            [NoticeState.Leased, NoticeState.Sent], await services.GetRequiredService<PartyWorkflowDbContext>().Notices.OrderBy(notice => notice.Id).Select(notice => notice.State).ToListAsync()));
    }

    /// <summary>A sweep, and a worker that takes what it planned and is not heard of again.</summary>
    private async Task PlanAndLeaseAsync(string when)
    {
        _office.Clock.MoveTo(PlanningOffice.At(when));
        await _office.DoAsync(services => services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
        await _office.DoAsync(async services => Assert.Single(
            await new OutboxLease(services.GetRequiredService<PartyWorkflowDbContext>()).TakeAsync(inSendingHours: true, _office.Clock.GetUtcNow(), CancellationToken.None)));
    }
}
