using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.SqlServer;

/// <summary>The store named for production.</summary>
public sealed class SqlServerPartyWorkflowDbContext(DbContextOptions<SqlServerPartyWorkflowDbContext> options) : PartyWorkflowDbContext(options)
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;
    private const int Deadlock = 1205;

    /// <summary>Our own, for a lock by name that another held too long (-1) or that was given up in a deadlock (-3).</summary>
    private const int LockHeld = 50002;

    internal override StoreDialect Dialect { get; } = new SqlServerDialect();

    /// <summary>
    /// A lock of the transaction: the next writer reads the chain's end only after this one's commit. One not granted is told by a number only; it is given up
    /// before the command's own limit of 30 s, after which the server would seem to be away.
    /// </summary>
    protected override Task LockAuditAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync(
            """
            DECLARE @granted int;
            EXEC @granted = sp_getapplock @Resource = N'PartyWorkflow.Audit', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 25000;
            IF @granted IN (-1, -3) THROW 50002, N'The audit log''s lock is another''s.', 1;
            IF @granted < 0 THROW 50001, N'The audit log''s lock was not granted.', 1;
            """, cancellationToken);

    protected override bool GaveWay(DbException fault) => fault is SqlException { Number: UniqueIndex or UniqueConstraint or Deadlock or LockHeld };
}
