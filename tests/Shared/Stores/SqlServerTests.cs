using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>Shows in each suite's counts whether it ran on SQL Server too.</summary>
public sealed class SqlServerTests
{
    [SqlServerFact]
    public async Task Suite_RunsOnSqlServer()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.SqlServer);
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SqlServerFactAttribute : FactAttribute
    {
        public SqlServerFactAttribute() => Skip = SqlServerUnderTest.WhyNot;
    }
}
