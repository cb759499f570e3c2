using System.Data.Common;
using Npgsql;

namespace PartyWorkflow.Persistence.PostgreSql;

/// <summary>Rows are locked to the sweep that takes them; those on which somebody acts are passed over.</summary>
internal sealed class PostgreSqlDialect : StoreDialect
{
    public override string CreateTables => """
        CREATE TEMP TABLE planning_due ("Place" int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Key" text NOT NULL, "Id" uuid NOT NULL, "UnitId" int NOT NULL, "DueBefore" date NOT NULL, "Revision" int NOT NULL, "IsUnderReview" int NOT NULL) ON COMMIT DROP;
        CREATE TEMP TABLE planning_shape ("Key" text PRIMARY KEY, "Shape" int NOT NULL, "NextActionAt" timestamptz NULL, "Supersedes" boolean NOT NULL DEFAULT false) ON COMMIT DROP;
        CREATE TEMP TABLE planning_entry ("Entry" int PRIMARY KEY, "Shape" int NOT NULL, "Kind" text NOT NULL, "Milestone" text NOT NULL, "Level" int NOT NULL, "DueAt" timestamptz NOT NULL) ON COMMIT DROP;
        CREATE TEMP TABLE planning_recipient ("Entry" int NOT NULL, "UnitId" int NOT NULL, "Place" int NOT NULL, "PersonId" int NOT NULL, PRIMARY KEY ("Entry", "UnitId", "Place")) ON COMMIT DROP;
        """;

    public override string ReadRecipients =>
        """SELECT (row ->> 0)::int, (row ->> 1)::int, (row ->> 2)::int, (row ->> 3)::int FROM jsonb_array_elements({0}::jsonb) AS row""";

    /// <summary>Short, whatever the columns hold: an index entry has a limit.</summary>
    public override string ShapeKey(string text) => $"md5({text})";

    /// <summary>NO KEY: an act may go on writing rows that refer to them.</summary>
    public override string TakeDue(string columns) =>
        $$"""SELECT {{columns}} FROM "Obligations" AS o WHERE o."NextActionAt" <= {0} ORDER BY o."NextActionAt" LIMIT {1} FOR NO KEY UPDATE OF o SKIP LOCKED""";

    /// <summary>NO KEY: planning may go on writing notices to the same people.</summary>
    public override string LockPeople(string condition) =>
        $$"""SELECT p."Id" AS "Value" FROM "People" AS p WHERE {{condition}} ORDER BY p."Id" LIMIT {0} FOR NO KEY UPDATE OF p SKIP LOCKED""";

    protected override string ReadMailNames => """SELECT (row ->> 0)::bigint AS "Id", row ->> 1 AS "Name" FROM jsonb_array_elements({0}::jsonb) AS row""";

    public override string Now => """SELECT clock_timestamp() AS "Value" """;

    /// <summary>A lock of the session, which ends with its connection: so this one is no pool's.</summary>
    public override Task<DbConnection> HoldSchemaAsync(string connectionString, CancellationToken cancellationToken) => HoldAsync(
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString),
        "SELECT pg_advisory_lock(hashtext('PartyWorkflow.Schema'))", 0, cancellationToken);
}
