using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence.PostgreSql;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Persistence.SqlServer;

namespace PartyWorkflow.Persistence;

public static class StorageRegistration
{
    /// <summary>One model, on the store of that kind.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StoreConnection store) => store.Kind switch
    {
        // WAL, foreign keys, and waiting for another writer up to 30 s.
        StoreKind.Sqlite => services.AddSingleton<SqlitePragmas>().AddDbContext<PartyWorkflowDbContext, SqlitePartyWorkflowDbContext>((provider, options) =>
            options.UseSqlite(store.ConnectionString).AddInterceptors(provider.GetRequiredService<SqlitePragmas>())),
        StoreKind.PostgreSql => services.AddDbContext<PartyWorkflowDbContext, PostgreSqlPartyWorkflowDbContext>(options => options.UseNpgsql(store.ConnectionString)),
        StoreKind.SqlServer => services.AddDbContext<PartyWorkflowDbContext, SqlServerPartyWorkflowDbContext>(options => options.UseSqlServer(store.ConnectionString)),
    };

    /// <summary>Closes idle connections, so that a temporary database can be removed.</summary>
    public static void ReleaseConnections()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        Microsoft.Data.SqlClient.SqlConnection.ClearAllPools();
    }
}
