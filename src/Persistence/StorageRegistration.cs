using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence.Sqlite;

namespace PartyWorkflow.Persistence;

public static class StorageRegistration
{
    /// <summary>SQLite in one file: WAL, foreign keys, and waiting for another writer up to 30 s.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString) =>
        services.AddSingleton<SqlitePragmas>()
            .AddDbContext<PartyWorkflowDbContext, SqlitePartyWorkflowDbContext>((provider, options) =>
                options.UseSqlite(connectionString).AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));

    /// <summary>Closes idle connections, so that a temporary database can be removed.</summary>
    public static void ReleaseFiles() => Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
}
