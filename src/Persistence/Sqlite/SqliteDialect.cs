using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>The single writer's transaction is the lock.</summary>
internal sealed class SqliteDialect : StoreDialect
{
    private const int Busy = 5;
    private const int AsksAgainAfterSeconds = 1;

    public override string CreateTables => """
        DROP TABLE IF EXISTS temp.planning_due;
        DROP TABLE IF EXISTS temp.planning_shape;
        DROP TABLE IF EXISTS temp.planning_entry;
        DROP TABLE IF EXISTS temp.planning_recipient;
        CREATE TEMP TABLE planning_due ("Place" INTEGER PRIMARY KEY, "Key" TEXT NOT NULL, "Id" TEXT NOT NULL, "UnitId" INTEGER NOT NULL, "DueBefore" TEXT NOT NULL, "Revision" INTEGER NOT NULL, "IsUnderReview" INTEGER NOT NULL);
        CREATE TEMP TABLE planning_shape ("Key" TEXT PRIMARY KEY, "Shape" INTEGER NOT NULL, "NextActionAt" TEXT NULL, "Supersedes" INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE TEMP TABLE planning_entry ("Entry" INTEGER PRIMARY KEY, "Shape" INTEGER NOT NULL, "Kind" TEXT NOT NULL, "Milestone" TEXT NOT NULL, "Level" INTEGER NOT NULL, "DueAt" TEXT NOT NULL);
        CREATE TEMP TABLE planning_recipient ("Entry" INTEGER NOT NULL, "UnitId" INTEGER NOT NULL, "Place" INTEGER NOT NULL, "PersonId" INTEGER NOT NULL, PRIMARY KEY ("Entry", "UnitId", "Place")) WITHOUT ROWID;
        """;

    public override string ReadRecipients =>
        """SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]') FROM json_each({0})""";

    public override string TakeDue(string columns) =>
        $$"""SELECT {{columns}} FROM "Obligations" AS o WHERE o."NextActionAt" <= {0} ORDER BY o."NextActionAt" LIMIT {1}""";

    public override string LockPeople(string condition) => $$"""SELECT p."Id" AS "Value" FROM "People" AS p WHERE {{condition}} ORDER BY p."Id" LIMIT {0}""";

    /// <summary>The signs keep SQLite from looking by the lease, and reading all names for each of its notices.</summary>
    public override string NameMails => base.NameMails.Replace("""AND "Notices".""", """AND +"Notices".""", StringComparison.Ordinal);

    protected override string ReadMailNames => """SELECT json_extract(value, '$[0]') AS "Id", json_extract(value, '$[1]') AS "Name" FROM json_each({0})""";

    /// <summary>The machine's own: the file lives there.</summary>
    public override string Now => """SELECT strftime('%Y-%m-%d %H:%M:%f', 'now') AS "Value" """;

    /// <summary>The migrations' own lock is a row, for which the next process would wait for ever.</summary>
    public override string DropDeadMigration => """DROP TABLE IF EXISTS "__EFMigrationsLock" """;

    /// <summary>The write lock of an empty file beside the database's, whose own is needed for migrating. The system frees it when its process ends, however it ends.</summary>
    public override async Task<DbConnection> HoldSchemaAsync(string connectionString, CancellationToken cancellationToken)
    {
        var beside = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        beside.DataSource += "-schema";
        while (true)
        {
            try
            {
                return await HoldAsync(new SqliteConnection(beside.ConnectionString), "BEGIN EXCLUSIVE", AsksAgainAfterSeconds, cancellationToken);
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
            {
                // A wait inside SQLite hears no cancellation: asked again and again, and heard between.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
