using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence.Locks;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>Nodes that start at once on one database: the schema is made once, and whoever died making it keeps nobody waiting.</summary>
public sealed class SchemaLockTests
{
    private const int Nodes = 4;

    [Theory]
    [Stores]
    public async Task SeveralNodesOnNoDatabaseAtAll_MigrateInTurn(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var pending = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(() => OnNodeAsync(database.Store, async db =>
        {
            await using var schema = await SchemaLock.MakeAndHoldAsync(db, CancellationToken.None);
            var found = (await db.Database.GetPendingMigrationsAsync()).Count();
            await schema.MigrateAsync(CancellationToken.None);
            return found;
        }))));

        Assert.Equal(Nodes - 1, pending.Count(found => found == 0));
        Assert.Equal(0, await OnNodeAsync(database.Store, db => db.Units.CountAsync()));
    }

    [Theory]
    [Stores]
    public async Task WhileOneHoldsIt_AnotherWaits_AndMayBeCalledOff(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var callOff = new CancellationTokenSource();
        await OnNodeAsync(database.Store, async first =>
        {
            Task<int> second;
            await using (await SchemaLock.MakeAndHoldAsync(first, CancellationToken.None))
            {
                second = Task.Run(() => OnNodeAsync(database.Store, async db =>
                {
                    await using var held = await SchemaLock.HoldAsync(db, CancellationToken.None);
                    return 0;
                }));
                var third = Task.Run(() => OnNodeAsync(database.Store, async db =>
                {
                    await using var held = await SchemaLock.HoldAsync(db, callOff.Token);
                    return 0;
                }));
                callOff.CancelAfter(TimeSpan.FromSeconds(1));
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
                Assert.False(second.IsCompleted);
            }

            return await second;
        });
    }

    [Fact]
    public async Task RowThatADeadMigrationLeftInSqlite_KeepsNobodyWaiting()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Sqlite);
        await OnNodeAsync(database.Store, async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
            await using var schema = await SchemaLock.MakeAndHoldAsync(db, CancellationToken.None);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await schema.MigrateAsync(limit.Token);
            return 0;
        });

        Assert.Equal(0, await OnNodeAsync(database.Store, db => db.Units.CountAsync()));
    }

    private static async Task<T> OnNodeAsync<T>(StoreConnection store, Func<PartyWorkflowDbContext, Task<T>> act)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>());
    }
}
