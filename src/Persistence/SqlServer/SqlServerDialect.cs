using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace PartyWorkflow.Persistence.SqlServer;

/// <summary>Rows are locked to the sweep that takes them (UPDLOCK); those on which somebody acts are passed over (READPAST).</summary>
internal sealed class SqlServerDialect : StoreDialect
{
    /// <summary>READPAST is refused in a database with READ_COMMITTED_SNAPSHOT, which EF Core turns on when it makes one, unless locks are asked for by name.</summary>
    private const string Taken = "WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK)";

    /// <summary>
    /// Made in a batch without parameters: a table made inside sp_executesql would end with it. Texts have the database's collation, for tempdb's may be
    /// another, and two of different collations are not compared.
    /// </summary>
    public override string CreateTables => """
        DROP TABLE IF EXISTS planning_due;
        DROP TABLE IF EXISTS planning_shape;
        DROP TABLE IF EXISTS planning_entry;
        DROP TABLE IF EXISTS planning_recipient;
        CREATE TABLE planning_due ("Place" int IDENTITY PRIMARY KEY, "Key" binary(32) NOT NULL, "Id" uniqueidentifier NOT NULL, "UnitId" int NOT NULL, "DueBefore" date NOT NULL, "Revision" int NOT NULL, "IsUnderReview" int NOT NULL);
        CREATE TABLE planning_shape ("Key" binary(32) PRIMARY KEY, "Shape" int NOT NULL, "NextActionAt" datetime2 NULL, "Supersedes" bit NOT NULL DEFAULT 0);
        CREATE TABLE planning_entry ("Entry" int PRIMARY KEY, "Shape" int NOT NULL, "Kind" nvarchar(40) COLLATE DATABASE_DEFAULT NOT NULL, "Milestone" nvarchar(40) COLLATE DATABASE_DEFAULT NOT NULL, "Level" int NOT NULL, "DueAt" datetime2 NOT NULL);
        CREATE TABLE planning_recipient ("Entry" int NOT NULL, "UnitId" int NOT NULL, "Place" int NOT NULL, "PersonId" int NOT NULL, PRIMARY KEY ("Entry", "UnitId", "Place"));
        """;

    /// <summary>The sign makes it a table of this connection alone.</summary>
    public override string Named(string sql) => sql.Replace("planning_", "#planning_", StringComparison.Ordinal);

    public override string ReadRecipients =>
        """SELECT "Entry", "UnitId", "PersonId", "Place" FROM OPENJSON({0}) WITH ("Entry" int '$[0]', "UnitId" int '$[1]', "PersonId" int '$[2]', "Place" int '$[3]')""";

    public override string MarkPlanned => """
        UPDATE o SET "PlannedThrough" = {0}, "NextActionAt" = s."NextActionAt"
        FROM "Obligations" AS o JOIN planning_due AS d ON o."Id" = d."Id" JOIN planning_shape AS s ON s."Key" = d."Key"
        """;

    /// <summary>Short, whatever the columns hold: a key has a limit.</summary>
    public override string ShapeKey(string text) => $"HASHBYTES('SHA2_256', {text})";

    public override string TakeDue(string columns) =>
        $$"""SELECT TOP ({1}) {{columns}} FROM "Obligations" AS o {{Taken}} WHERE o."NextActionAt" <= {0} ORDER BY o."NextActionAt" """;

    public override string InsertNew(string insert, string isThere, string order) => $"{insert} WHERE NOT EXISTS ({isThere}) ORDER BY {order}";

    /// <summary>An update lock lets planning go on writing notices to the same people.</summary>
    public override string LockPeople(string condition) =>
        $$"""SELECT TOP ({0}) p."Id" AS "Value" FROM "People" AS p {{Taken}} WHERE {{condition}} ORDER BY p."Id" """;

    protected override string ReadMailNames => """SELECT "Id", "Name" FROM OPENJSON({0}) WITH ("Id" bigint '$[0]', "Name" nvarchar(120) '$[1]')""";

    public override string Now => """SELECT SYSUTCDATETIME() AS "Value" """;

    /// <summary>A lock of the session, which ends with its connection: so this one is no pool's.</summary>
    public override Task<DbConnection> HoldSchemaAsync(string connectionString, CancellationToken cancellationToken) => HoldAsync(
        new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString),
        """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'PartyWorkflow.Schema', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = -1;
        IF @granted < 0 THROW 50001, N'The schema''s lock was not granted.', 1;
        """, 0, cancellationToken);
}
