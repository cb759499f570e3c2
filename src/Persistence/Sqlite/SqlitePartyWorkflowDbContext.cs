using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>The store of one machine and one province. Its migrations switch the file to WAL; <see cref="SqlitePragmas"/> does the rest.</summary>
public sealed class SqlitePartyWorkflowDbContext(DbContextOptions<SqlitePartyWorkflowDbContext> options) : PartyWorkflowDbContext(options)
{
    private const int Busy = 5;
    private const int Constraint = 19;

    internal override StoreDialect Dialect { get; } = new SqliteDialect();

    /// <summary>Nothing to do: a transaction begins by taking the one writer's lock.</summary>
    protected override Task LockAuditAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A writer here waits for another, and gives way only after half a minute.</summary>
    protected override bool GaveWay(DbException fault) => fault is SqliteException { SqliteErrorCode: Busy } or SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: 2067 or 1555 };
}
