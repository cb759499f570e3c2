using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.TestSupport.SqlServer;

internal sealed class StandInTransaction(StandInConnection connection, SqliteTransaction sqlite) : DbTransaction
{
    public SqliteTransaction Sqlite => sqlite;

    public override IsolationLevel IsolationLevel => sqlite.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => sqlite.Commit();

    public override void Rollback() => sqlite.Rollback();

    protected override void Dispose(bool disposing)
    {
        sqlite.Dispose();
        base.Dispose(disposing);
    }
}
