using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

public sealed class MailRateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void SixtyAMinute_LetsOneGoEachSecond()
    {
        var rate = new MailRate(60, _clock);

        var places = Enumerable.Range(0, 3).Select(_ => rate.WaitAsync(CancellationToken.None)).ToList();

        Assert.Equal([true, false, false], places.Select(place => place.IsCompleted));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, false], places.Select(place => place.IsCompleted));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.All(places, place => Assert.True(place.IsCompletedSuccessfully));
    }

    [Fact]
    public void AfterARest_ThereIsNoBurst()
    {
        var rate = new MailRate(60, _clock);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.True(rate.WaitAsync(CancellationToken.None).IsCompleted);
        Assert.False(rate.WaitAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public void WithoutALimit_NobodyWaits() => Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(new MailRate(0, _clock).WaitAsync(CancellationToken.None).IsCompleted));
}
