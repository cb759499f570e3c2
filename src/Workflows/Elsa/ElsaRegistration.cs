using Elsa.Common.DistributedHosting;
using Elsa.Extensions;
using Elsa.Persistence.EFCore;
using Elsa.Persistence.EFCore.Extensions;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.Modules.Runtime;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Activities.Flowchart.Options;
using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime.Distributed.Extensions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.Elsa;

public static class ElsaRegistration
{
    /// <summary>
    /// Elsa beside our tables, in the same database. Nothing of it is reachable over HTTP: whoever may edit its workflows can run code. Its tables are made
    /// at the host's start, so ours have to be there before.
    /// </summary>
    public static IServiceCollection AddElsaRuntime(this IServiceCollection services, StoreConnection store)
    {
        services.AddElsa(elsa => elsa
            // Both: with one alone, half of Elsa's stores stay in memory.
            .UseWorkflowManagement(management => management.UseEntityFrameworkCore(feature => Keep(feature, store)))
            .UseWorkflowRuntime(runtime =>
            {
                runtime.UseEntityFrameworkCore(feature => Keep(feature, store));
                // With the default runtime, two resumptions of one instance at once lose one of them.
                runtime.UseDistributedRuntime();
                runtime.DistributedLockProvider = provider => ActivatorUtilities.CreateInstance<DatabaseLockProvider>(provider);
                runtime.DistributedLockingOptions = options => options.LockAcquisitionTimeout = 2 * DatabaseLock.Lease;
            })
            .AddActivity<TaskActivity>().AddActivity<EntranceActivity>());
        return services
            // The default mode throws on ordinary returns from a later step to an earlier one.
            .Configure<FlowchartOptions>(options => options.DefaultExecutionMode = FlowchartExecutionMode.TokenBased)
            .AddSingleton<IInterceptor, CommandWriter>()
            .AddSingleton<StoredDefinitions>()
            .AddScoped<DefinitionMaterializer>().AddScoped<IWorkflowMaterializer>(scope => scope.GetRequiredService<DefinitionMaterializer>())
            .AddScoped<ElsaInstances>().AddScoped<IProcessMirror, ElsaMirror>();
    }

    private static void Keep<TFeature, TDbContext>(PersistenceFeatureBase<TFeature, TDbContext> feature, StoreConnection store)
        where TFeature : PersistenceFeatureBase<TFeature, TDbContext>
        where TDbContext : ElsaDbContextBase
    {
        // Its own table: Elsa's and our migrations would otherwise read each other's.
        var options = new ElsaDbContextOptions { MigrationsHistoryTableName = "__ElsaMigrationsHistory" };
        _ = store.Kind switch
        {
            StoreKind.Sqlite => feature.UseSqlite(store.ConnectionString, options),
            StoreKind.PostgreSql => feature.UsePostgreSql(store.ConnectionString, options),
            StoreKind.SqlServer => feature.UseSqlServer(store.ConnectionString, options),
        };
        var configure = feature.DbContextOptionsBuilder;
        feature.DbContextOptionsBuilder = (scope, builder) =>
        {
            configure(scope, builder);
            builder.AddInterceptors(scope.GetServices<IInterceptor>());
        };
    }
}
