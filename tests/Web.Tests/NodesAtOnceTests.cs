using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Web.Tests;

/// <summary>Processes that start at once where there is no database yet.</summary>
[Collection(nameof(StartTests))]
public sealed class NodesAtOnceTests
{
    [Theory]
    [Stores]
    public async Task BothServe_AndTheDemonstrationIsLoadedOnce(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var first = Launch(database);
        await using var second = Launch(database);

        await first.ServesAsync();
        await second.ServesAsync();

        Assert.DoesNotContain(first.Said.Concat(second.Said), line => line.StartsWith("   at ", StringComparison.Ordinal) || line.Contains(" error ", StringComparison.Ordinal));
        Assert.Equal(1, await AskAsync(database, db => db.Units.CountAsync(unit => unit.Code == "HU-PT")));
        Assert.Equal(1, await AskAsync(database, db => db.Installations.CountAsync()));
    }

    [Theory]
    [Stores]
    public async Task WhoIsKilledMakingTheTables_KeepsNobodyWaiting(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var first = Launch(database);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await AskAsync(database, async db => (await db.Database.GetAppliedMigrationsAsync()).Any()))
        {
            await ticks.WaitForNextTickAsync();
        }

        await using var second = Launch(database);
        await first.KillAsync();

        await second.ServesAsync();
    }

    private static ProgramUnderTest Launch(TestDatabase database) => ProgramUnderTest.Launch("2026-05-20T09:00:00+07:00", null,
        "--Storage:Provider", database.Store.Kind.ToString(), "--ConnectionStrings:PartyWorkflow", database.Store.ConnectionString);

    private static async Task<T> AskAsync<T>(TestDatabase database, Func<PartyWorkflowDbContext, Task<T>> ask)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>());
    }
}
