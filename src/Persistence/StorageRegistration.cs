using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence.PostgreSql;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Persistence.SqlServer;

namespace PartyWorkflow.Persistence;

public static class StorageRegistration
{
    /// <summary>One model, on the store of that kind, with every <see cref="IInterceptor"/> that is registered.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StoreConnection store) => store.Kind switch
    {
        // WAL, foreign keys, and waiting for another writer up to 30 s.
        StoreKind.Sqlite => services.AddSingleton<IInterceptor, SqlitePragmas>().AddDbContext<PartyWorkflowDbContext, SqlitePartyWorkflowDbContext>((provider, options) =>
            options.UseSqlite(store.ConnectionString).AddInterceptors(provider.GetServices<IInterceptor>())),
        StoreKind.PostgreSql => services.AddDbContext<PartyWorkflowDbContext, PostgreSqlPartyWorkflowDbContext>((provider, options) =>
            options.UseNpgsql(store.ConnectionString).AddInterceptors(provider.GetServices<IInterceptor>())),
        StoreKind.SqlServer => services.AddDbContext<PartyWorkflowDbContext, SqlServerPartyWorkflowDbContext>((provider, options) =>
            options.UseSqlServer(store.ConnectionString).AddInterceptors(provider.GetServices<IInterceptor>())),
    };

    /// <summary>Closes idle connections, so that a temporary database can be removed.</summary>
    public static void ReleaseConnections()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        Microsoft.Data.SqlClient.SqlConnection.ClearAllPools();
    }
}
