using System.Data.Common;

namespace PartyWorkflow.Persistence;

/// <summary>Where the stores differ in the statements that are written by hand: the set-based planning, the outbox's leases, the clock.</summary>
public abstract class StoreDialect
{
    /// <summary>The statement with the chunk's tables, <c>planning_…</c>, called as they are in this store.</summary>
    public virtual string Named(string sql) => sql;

    /// <summary>Makes the chunk's empty tables, which end with the transaction or are made anew by the next.</summary>
    public abstract string CreateTables { get; }

    /// <summary>The rows that guard a chunk: due at {0}, at most {1}, the earliest first, locked to this transaction and without those locked to another.</summary>
    /// <param name="columns">Of the obligation, called <c>o</c>.</param>
    public abstract string TakeDue(string columns);

    /// <summary>The key by which obligations of one shape are found, from the text of their columns.</summary>
    public virtual string ShapeKey(string text) => text;

    /// <summary>{0}: recipients as JSON, [[entry, unit, person, place], …].</summary>
    public abstract string ReadRecipients { get; }

    /// <summary>The obligations of the chunk are planned through {0}.</summary>
    public virtual string MarkPlanned => """
        UPDATE "Obligations" AS o SET "PlannedThrough" = {0}, "NextActionAt" = s."NextActionAt"
        FROM planning_due AS d JOIN planning_shape AS s ON s."Key" = d."Key" WHERE o."Id" = d."Id"
        """;

    /// <summary>An INSERT … SELECT whose rows may be there already; those are left out.</summary>
    /// <param name="isThere">A query that finds such a row.</param>
    public virtual string InsertNew(string insert, string isThere, string order) => $"{insert} WHERE 1 = 1 ORDER BY {order} ON CONFLICT DO NOTHING";

    /// <summary>The ids of at most {0} people for whom <paramref name="condition"/> holds, locked to this transaction and without those locked to another.</summary>
    /// <param name="condition">About the person, called <c>p</c>.</param>
    public abstract string LockPeople(string condition);

    /// <summary>Gives notices that are leased under {1} the names of their mails. {0}: JSON, [[id, name], …].</summary>
    public virtual string NameMails => $$"""
        UPDATE "Notices" SET "MessageId" = m."Name", "ComposedAt" = {2} FROM ({{ReadMailNames}}) AS m
        WHERE "Notices"."Id" = m."Id" AND "Notices"."LeaseToken" = {1} AND "Notices"."State" = 'Leased'
        """;

    /// <summary>"Id" and "Name" from {0}.</summary>
    protected abstract string ReadMailNames { get; }

    /// <summary>The database's clock, UTC, as "Value".</summary>
    public abstract string Now { get; }

    /// <summary>Left by a process that died while it migrated, and dropped by whoever holds the schema. Null: this store forgets a dead process by itself.</summary>
    public virtual string? DropDeadMigration => null;

    /// <summary>A connection of its own that holds the schema until it is closed or its process dies. Waits for another that does.</summary>
    public abstract Task<DbConnection> HoldSchemaAsync(string connectionString, CancellationToken cancellationToken);

    /// <param name="seconds">How long it may wait for another holder; 0: as long as it takes.</param>
    protected static async Task<DbConnection> HoldAsync(DbConnection connection, string statement, int seconds, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (statement, seconds);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
