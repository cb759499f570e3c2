using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>
/// A SQL Server that is none: EF Core and the statements written by hand believe that they talk to one. Each statement is recorded as it was sent, and
/// then, put into SQLite's words, really runs, so that the program comes to all that it would send.
/// </summary>
internal sealed class StandInConnection(SqliteConnection sqlite, SentStatements sent) : DbConnection
{
    /// <summary>To a database in SQLite, which has the functions that T-SQL takes for granted.</summary>
    public static StandInConnection To(StoreConnection store, SentStatements sent)
    {
        var sqlite = new SqliteConnection(store.ConnectionString);
        var places = new Dictionary<long, long>();
        sqlite.CreateFunction<long, long>(InSqlite.Position, merge => places[merge] = places.TryGetValue(merge, out var last) ? last + 1 : 0, isDeterministic: false);
        sqlite.CreateFunction<string, string, byte[]>("HASHBYTES", (_, text) => SHA256.HashData(Encoding.Unicode.GetBytes(text)), isDeterministic: true);
        return new StandInConnection(sqlite, sent);
    }

    public SqliteConnection Sqlite => sqlite;

    public SentStatements Sent => sent;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Data Source=stand-in";

    public override string Database => "stand-in";

    public override string DataSource => "stand-in";

    public override string ServerVersion => "16.0";

    public override ConnectionState State => sqlite.State;

    public override void Open() => sqlite.Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => sqlite.OpenAsync(cancellationToken);

    public override void Close() => sqlite.Close();

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new StandInTransaction(this, sqlite.BeginTransaction());

    protected override DbCommand CreateDbCommand() => new StandInCommand(this);

    protected override void Dispose(bool disposing)
    {
        sqlite.Dispose();
        base.Dispose(disposing);
    }
}
