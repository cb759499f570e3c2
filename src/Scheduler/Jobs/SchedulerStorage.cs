using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Where the scheduler keeps its jobs: in the same database as everything else, or, beside SQLite, in memory, because every intent is in our own tables.</summary>
internal static class SchedulerStorage
{
    /// <summary>A worker that died is noticed after this time, and its job is run by another.</summary>
    private static readonly TimeSpan NoticedAfter = TimeSpan.FromMinutes(5);

    /// <summary>
    /// PostgreSQL only, where the scheduler's locks are rows that nobody renews: the lock of a worker that was killed stands so long in everybody's way. A job
    /// that takes longer may meet itself. On SQL Server a lock ends with its connection.
    /// </summary>
    private static readonly TimeSpan LocksLastFor = TimeSpan.FromMinutes(2);

    public static IGlobalConfiguration UseStorageBeside(this IGlobalConfiguration configuration, StoreConnection store) => store.Kind switch
    {
        StoreKind.Sqlite => configuration.UseInMemoryStorage(),
        StoreKind.PostgreSql => configuration.UsePostgreSqlStorage(
            options => options.UseNpgsqlConnection(store.ConnectionString),
            new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(2), InvisibilityTimeout = NoticedAfter, UseSlidingInvisibilityTimeout = true, DistributedLockTimeout = LocksLastFor }),
        StoreKind.SqlServer => configuration.UseSqlServerStorage(
            store.ConnectionString,
            new SqlServerStorageOptions { QueuePollInterval = TimeSpan.Zero, SlidingInvisibilityTimeout = NoticedAfter, CommandBatchMaxTimeout = TimeSpan.FromMinutes(5), DisableGlobalLocks = true }),
    };
}
