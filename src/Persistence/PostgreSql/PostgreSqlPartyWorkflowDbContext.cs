using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartyWorkflow.Persistence.PostgreSql;

/// <summary>The store of several nodes, tested with them.</summary>
public sealed class PostgreSqlPartyWorkflowDbContext(DbContextOptions<PostgreSqlPartyWorkflowDbContext> options) : PartyWorkflowDbContext(options)
{
    internal override StoreDialect Dialect { get; } = new PostgreSqlDialect();

    /// <summary>A lock of the transaction: the next writer reads the chain's end only after this one's commit.</summary>
    protected override Task LockAuditAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('PartyWorkflow.Audit'))", cancellationToken);

    protected override bool GaveWay(DbException fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };
}
