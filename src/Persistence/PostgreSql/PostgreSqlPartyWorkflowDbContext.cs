using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartyWorkflow.Persistence.PostgreSql;

/// <summary>The store of several nodes, tested with them.</summary>
public sealed class PostgreSqlPartyWorkflowDbContext(DbContextOptions<PostgreSqlPartyWorkflowDbContext> options) : PartyWorkflowDbContext(options)
{
    internal override StoreDialect Dialect { get; } = new PostgreSqlDialect();

    /// <summary>
    /// A lock of the transaction: the next writer reads the chain's end only after this one's commit. It is given up before the command's own limit of 30 s,
    /// after which the server would seem to be away, unless whoever runs the database has set a limit.
    /// </summary>
    protected override Task LockAuditAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync(
            """
            SELECT set_config('lock_timeout', '25s', true) WHERE current_setting('lock_timeout') = '0';
            SELECT pg_advisory_xact_lock(hashtext('PartyWorkflow.Audit'))
            """, cancellationToken);

    protected override bool GaveWay(DbException fault) =>
        fault is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable,
        };
}
