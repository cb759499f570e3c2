using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>The numbers of the outbox, and the item for administrators when mail waits too long.</summary>
public sealed class WatchOutboxTests
{
    private bool _isAway = true;

    [Fact]
    public async Task LagOverAnHourOfSendingTime_RaisesOneItem_WhichEndsWithItsCause()
    {
        await using var office = await OutboxOffice.OpenAsync(new Transports(_ => _isAway ? new DeliveryResult.Unreachable("x", "away") : new DeliveryResult.Accepted()));
        await office.DeliverAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(TimeSpan.FromMinutes(60), (await WatchAsync(office)).Lag);
        Assert.Empty(await office.ReadAsync(db => db.BoardItems.ToListAsync()));

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await WatchAsync(office);
        Assert.Equal(2, (await WatchAsync(office)).Due);
        Assert.Equal(BoardItemKind.MailDelayed, (await office.ReadAsync(db => db.BoardItems.SingleAsync())).Kind);

        _isAway = false;
        await office.DeliverAsync();
        Assert.Equal(TimeSpan.Zero, (await WatchAsync(office)).Lag);
        Assert.NotNull((await office.ReadAsync(db => db.BoardItems.SingleAsync())).ResolvedAt);
    }

    [Fact]
    public async Task NightAndWeekend_AreNoLag()
    {
        await using var office = await OutboxOffice.OpenAsync(new Transports(_ => new DeliveryResult.Unreachable("x", "away")));
        // From Monday 09:00 to Friday 17:40, and over the weekend to Monday 08:15.
        office.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromMinutes(520));
        await office.PlanAsync(3);
        await office.ReadAsync(db => db.Notices.Where(notice => notice.DueAt < office.Clock.GetUtcNow().AddDays(-1)).ExecuteDeleteAsync());
        office.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(565));

        Assert.Equal(TimeSpan.FromMinutes(35), (await WatchAsync(office)).Lag);
        Assert.Empty(await office.ReadAsync(db => db.BoardItems.ToListAsync()));
    }

    [Fact]
    public async Task Meter_CountsWhatWasSentAndRefused_AndShowsWhatIsHeld()
    {
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => content.RecipientEmail == "p2@x.vn" ? new DeliveryResult.AddressRefused("550", "550 no") : new DeliveryResult.Accepted()), people: 4);
        var meter = await office.AskAsync(services => Task.FromResult(services.GetRequiredService<SchedulerMeter>()));
        var counted = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => { if (meter.Owns(instrument)) { own.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => counted[instrument.Name] = value);
        listener.Start();

        await office.DeliverAsync();
        await WatchAsync(office);
        listener.RecordObservableInstruments();

        Assert.Equal((2, 1, 1, 0), (counted["partyworkflow.notices.sent"], counted["partyworkflow.notices.failed"], counted["partyworkflow.notices.held"], counted["partyworkflow.notices.due"]));
    }

    private static Task<OutboxState> WatchAsync(OutboxOffice office) => office.AskAsync(services => services.GetRequiredService<WatchOutbox>().ExecuteAsync(CancellationToken.None));
}
