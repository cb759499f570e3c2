using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>A test's own database on a store, not made yet: migrating makes it. Removed with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-test-").FullName;

    private TestDatabase(StoreKind kind, StoreConnection? server) =>
        Store = server?.InDatabase($"partyworkflow_test_{Guid.NewGuid():N}") ?? StoreConnection.SqliteFile(Path.Combine(_folder, $"{kind}.db"));

    public StoreConnection Store { get; }

    public static async Task<TestDatabase> CreateAsync(StoreKind kind) => new(kind, await ServerAsync(kind));

    /// <summary>Where databases of that kind can be made; null: SQLite needs none.</summary>
    public static async Task<StoreConnection?> ServerAsync(StoreKind kind) => kind switch
    {
        StoreKind.Sqlite => null,
        StoreKind.PostgreSql => (await PostgreSqlCluster.Shared).Server,
        StoreKind.SqlServer => SqlServerUnderTest.Server,
    };

    public async ValueTask DisposeAsync()
    {
        await using (var services = new ServiceCollection().AddLogging().AddStorage(Store).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.EnsureDeletedAsync();
        }

        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }
}
