using Medallion.Threading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Elsa;

public sealed class DatabaseLockTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.OpenAsync();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Held_ByOne_IsNotHeldByAnother_UntilItIsReleased()
    {
        var first = await TryAsync("a");

        Assert.NotNull(first);
        Assert.Null(await TryAsync("a"));
        Assert.NotNull(await TryAsync("b"));
        await first.DisposeAsync();
        Assert.NotNull(await TryAsync("a"));
    }

    [Fact]
    public async Task Held_ByWhoDied_RunsOut_AndTheDeadReleasesNobodyElses()
    {
        var dead = await TryAsync("a");
        _office.Clock.Advance(DatabaseLock.Lease - TimeSpan.FromSeconds(1));
        Assert.Null(await TryAsync("a"));
        _office.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull(await TryAsync("a"));
        await dead!.DisposeAsync();
        Assert.Null(await TryAsync("a"));
    }

    [Fact]
    public async Task ManyAtOnce_AreNeverInsideTogether()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            await using var held = await LockOf("a").AcquireAsync(TimeSpan.FromMinutes(1));
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await _office.AskAsync(db => db.People.CountAsync());
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Waiting_InVain_EndsAfterItsTime()
    {
        await using var held = await TryAsync("a");

        await Assert.ThrowsAsync<TimeoutException>(async () => await LockOf("a").AcquireAsync(TimeSpan.FromMilliseconds(100)));
    }

    private async Task<IDistributedSynchronizationHandle?> TryAsync(string name) => await LockOf(name).TryAcquireAsync(TimeSpan.Zero);

    private DatabaseLock LockOf(string name) => new(name, _office.Services.GetRequiredService<IServiceScopeFactory>(), _office.Clock);
}
