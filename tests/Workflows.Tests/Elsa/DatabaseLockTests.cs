using Medallion.Threading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Elsa;

public sealed class DatabaseLockTests : IAsyncLifetime
{
    private Office _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_office?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Theory, Stores]
    public async Task Held_ByOne_IsNotHeldByAnother_UntilItIsReleased(StoreKind kind)
    {
        _office = await Office.OpenAsync(kind);
        var first = await TryAsync("a");

        Assert.NotNull(first);
        Assert.Null(await TryAsync("a"));
        Assert.NotNull(await TryAsync("b"));
        await first.DisposeAsync();
        Assert.NotNull(await TryAsync("a"));
    }

    [Theory, Stores]
    public async Task Held_ByWhoDied_RunsOut_AndTheDeadReleasesNobodyElses(StoreKind kind)
    {
        _office = await Office.OpenAsync(kind);
        var dead = await TryAsync("a");
        _office.Clock.Advance(DatabaseLock.Lease - TimeSpan.FromSeconds(1));
        Assert.Null(await TryAsync("a"));
        _office.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull(await TryAsync("a"));
        await dead!.DisposeAsync();
        Assert.Null(await TryAsync("a"));
    }

    [Theory, Stores]
    public async Task ManyAtOnce_AreNeverInsideTogether(StoreKind kind)
    {
        _office = await Office.OpenAsync(kind);
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

    [Theory, Stores]
    public async Task Waiting_InVain_EndsAfterItsTime(StoreKind kind)
    {
        _office = await Office.OpenAsync(kind);
        await using var held = await TryAsync("a");

        await Assert.ThrowsAsync<TimeoutException>(async () => await LockOf("a").AcquireAsync(TimeSpan.FromMilliseconds(100)));
    }

    private async Task<IDistributedSynchronizationHandle?> TryAsync(string name) => await LockOf(name).TryAcquireAsync(TimeSpan.Zero);

    private DatabaseLock LockOf(string name) => new(name, _office.Services.GetRequiredService<IServiceScopeFactory>(), _office.Clock);
}
