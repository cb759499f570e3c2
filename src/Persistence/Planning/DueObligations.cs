using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Persistence.Planning;

/// <summary>
/// A chunk of due obligations, held to one transaction: however many they are, the deadline rules are asked once for each shape,
/// and the notices are written by one INSERT … SELECT that joins obligations, what is due and its recipients.
/// </summary>
/// <remarks>To be used inside a transaction, from one thread. Sweeps at once take chunks in turn; the unique keys (R22) stand behind that.</remarks>
public sealed class DueObligations(PartyWorkflowDbContext db)
{
    /// <summary>Everything that <c>NoticeSchedule</c> and the choice of recipients read of an obligation, its unit apart.</summary>
    public static IReadOnlyList<string> ShapeColumns { get; } =
    [
        "CycleCode", "State", "IsWithBoard", "Ladder", "DueBefore", "OpenedOn", "ExtendedAt", "TransferredOn", "Pauses", "PlannedThrough", "ReviewDueBefore", "Revision",
    ];

    /// <summary>And of the running process of one that is under review: whose the open step is, by its definition or by name.</summary>
    public static IReadOnlyList<string> ReviewColumns { get; } = ["DefinitionCode", "DefinitionVersion", "ReviewSteps", "Step", "AssigneeId"];

    private readonly StoreDialect _sql = db.Dialect;

    public static Task<bool> AnyAsync(PartyWorkflowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Obligations.AnyAsync(row => row.NextActionAt <= now, cancellationToken);

    /// <summary>Waits until nobody acts on the earliest that is due, without keeping it.</summary>
    public static async Task AwaitActAsync(PartyWorkflowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = await db.Obligations.Where(row => row.NextActionAt <= now).OrderBy(row => row.NextActionAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        // An update that changes nothing waits for a lock as any other does.
        await db.Obligations.Where(row => row.Id == first).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, row => row.NextActionAt), cancellationToken);
    }

    /// <summary>Takes at most <paramref name="size"/> obligations that are due, the earliest first, when no other sweep has a chunk.</summary>
    /// <returns>How many; 0: nothing is due any more, or people act on all that is.</returns>
    public async Task<int> TakeAsync(DateTimeOffset now, int size, CancellationToken cancellationToken)
    {
        // ADR 0012. The row of the installation is this transaction's from here on; what another sweep has planned is seen by the next statement.
        await db.Installations.ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptThrough, row => row.SweptThrough), cancellationToken);
        await ExecuteAsync(_sql.CreateTables, [], cancellationToken);
        const string IsUnderReview = """o."State" = 'Submitted'""";
        var process = $"""CASE WHEN {IsUnderReview} THEN (SELECT {Text("p", ReviewColumns)} FROM "Processes" AS p WHERE p."ObligationId" = o."Id") END""";
        var key = _sql.ShapeKey($"concat({Text("o", ShapeColumns)}, '|', {process})");
        var taken = await ExecuteAsync(
            $"""
            INSERT INTO planning_due ("Key", "Id", "UnitId", "DueBefore", "Revision", "IsUnderReview")
            {_sql.TakeDue($"""{key}, o."Id", o."ResponsibleUnitId", o."DueBefore", o."Revision", CASE WHEN {IsUnderReview} THEN 1 ELSE 0 END""")}
            """,
            [now.UtcDateTime, size], cancellationToken);
        // An act that was committed while the statement ran shows in the row that it locked, but not in the process that it read beside it. Now nobody acts on them.
        await ExecuteAsync($"""UPDATE planning_due SET "Key" = (SELECT {key} FROM "Obligations" AS o WHERE o."Id" = planning_due."Id") WHERE "IsUnderReview" = 1""", [], cancellationToken);
        await ExecuteAsync("""INSERT INTO planning_shape ("Key", "Shape") SELECT "Key", MIN("Place") FROM planning_due GROUP BY "Key" """, [], cancellationToken);
        return taken;
    }

    public Task<List<DueShape>> ShapesAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<DueShape>(_sql.Named(
            """SELECT s."Shape", d."Id" AS "Example" FROM planning_shape AS s JOIN planning_due AS d ON d."Place" = s."Shape" """)).ToListAsync(cancellationToken);

    public Task<List<DueUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<DueUnit>(_sql.Named(
            """
            SELECT m."Shape", d."UnitId", d."Id" AS "Example" FROM planning_due AS d
            JOIN (SELECT s."Shape", MIN(u."Place") AS "First" FROM planning_due AS u JOIN planning_shape AS s ON s."Key" = u."Key" GROUP BY s."Shape", u."UnitId") AS m ON m."First" = d."Place"
            """)).ToListAsync(cancellationToken);

    /// <summary>Writes notices and escalations, cancels what they supersede, and moves the obligations on.</summary>
    /// <returns>How many notices are new.</returns>
    public async Task<int> WriteAsync(ChunkPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await WriteTablesAsync(plan, cancellationToken);
        if (plan.Superseding.Count > 0)
        {
            await CancelSupersededAsync(now, cancellationToken);
        }

        var written = plan.Recipients.Count > 0 ? await InsertNoticesAsync(now, cancellationToken) : 0;
        if (plan.Entries.Any(entry => entry.Kind == NoticeKind.Escalation))
        {
            await InsertEscalationsAsync(now, cancellationToken);
        }

        await ExecuteAsync(_sql.MarkPlanned, [now.UtcDateTime], cancellationToken);
        return written;
    }

    private async Task WriteTablesAsync(ChunkPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (shape, next) in plan.Next)
        {
            await ExecuteAsync(
                next is null
                    ? """UPDATE planning_shape SET "Supersedes" = {1} WHERE "Shape" = {0}"""
                    : """UPDATE planning_shape SET "Supersedes" = {1}, "NextActionAt" = {2} WHERE "Shape" = {0}""",
                next is { } at ? [shape, plan.Superseding.Contains(shape), at.UtcDateTime] : [shape, plan.Superseding.Contains(shape)], cancellationToken);
        }

        foreach (var (number, entry) in plan.Entries.Index())
        {
            await ExecuteAsync(
                """INSERT INTO planning_entry ("Entry", "Shape", "Kind", "Milestone", "Level", "DueAt") VALUES ({0}, {1}, {2}, {3}, {4}, {5})""",
                [number, entry.Shape, entry.Kind.ToString(), entry.Milestone, entry.Level, entry.DueAt.UtcDateTime], cancellationToken);
        }

        if (plan.Recipients.Count > 0)
        {
            await ExecuteAsync(
                $"""INSERT INTO planning_recipient ("Entry", "UnitId", "PersonId", "Place") {_sql.ReadRecipients}""", [Json(plan)], cancellationToken);
        }
    }

    /// <summary>
    /// R21: a reminder that could not be delivered before the next one was due is not sent beside it; nor is one that a worker was sending when it died, or that a refused address holds.
    /// One that a changed calendar makes due again is that same one.
    /// </summary>
    private async Task CancelSupersededAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Rarely is anything left from an earlier sweep, and one indexed read tells.
        if (await db.Notices.AnyAsync(notice => (notice.State == NoticeState.Planned || notice.State == NoticeState.Held || (notice.State == NoticeState.Leased && notice.LeasedUntil < now)) && !notice.IsOfAnEvent && notice.PlannedAt < now, cancellationToken))
        {
            await ExecuteAsync(
                """
                UPDATE "Notices" SET "State" = 'Cancelled', "CancelReason" = 'superseded', "LeaseToken" = NULL
                WHERE ("State" IN ('Planned', 'Held') OR ("State" = 'Leased' AND "LeasedUntil" < {0})) AND "Kind" IN ('Reminder', 'Late', 'ReviewReminder') AND "PlannedAt" < {0}
                AND "ObligationId" IN (SELECT d."Id" FROM planning_due AS d JOIN planning_shape AS s ON s."Key" = d."Key" WHERE s."Supersedes" = {1})
                AND NOT EXISTS (SELECT 1 FROM planning_due AS d JOIN planning_shape AS s ON s."Key" = d."Key" JOIN planning_entry AS e ON e."Shape" = s."Shape" WHERE d."Id" = "Notices"."ObligationId" AND e."Milestone" = "Notices"."Milestone")
                """,
                [now.UtcDateTime, true], cancellationToken);
        }
    }

    private Task<int> InsertNoticesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string IsThere = """
            SELECT 1 FROM "Notices" AS n WHERE n."ObligationId" = d."Id" AND n."DueBefore" = d."DueBefore" AND n."Milestone" = e."Milestone" AND n."RecipientId" = r."PersonId"
            """;
        // In the order of obligations, entries and people, so that a digest lists them so.
        return ExecuteAsync(
            _sql.InsertNew("""
            INSERT INTO "Notices" ("ObligationId", "DueBefore", "Milestone", "RecipientId", "Kind", "Level", "UnitId", "Revision", "DueAt", "NotBefore", "PlannedAt", "State", "Attempts", "IsOfAnEvent")
            SELECT d."Id", d."DueBefore", e."Milestone", r."PersonId", e."Kind", e."Level", d."UnitId", d."Revision", e."DueAt", e."DueAt", {0}, 'Planned', 0, {1}
            FROM planning_due AS d JOIN planning_shape AS s ON s."Key" = d."Key" JOIN planning_entry AS e ON e."Shape" = s."Shape" JOIN planning_recipient AS r ON r."Entry" = e."Entry" AND r."UnitId" = d."UnitId"
            """, IsThere, """d."Place", e."Entry", r."Place" """),
            [now.UtcDateTime, false], cancellationToken);
    }

    private Task<int> InsertEscalationsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string IsThere = """SELECT 1 FROM "Escalations" AS n WHERE n."ObligationId" = d."Id" AND n."DueBefore" = d."DueBefore" AND n."Level" = e."Level" """;
        return ExecuteAsync(
            _sql.InsertNew("""
            INSERT INTO "Escalations" ("ObligationId", "DueBefore", "Level", "RaisedAt")
            SELECT d."Id", d."DueBefore", e."Level", {0} FROM planning_due AS d JOIN planning_shape AS s ON s."Key" = d."Key" JOIN planning_entry AS e ON e."Shape" = s."Shape" AND e."Kind" = 'Escalation'
            """, IsThere, """d."Place", e."Entry" """),
            [now.UtcDateTime], cancellationToken);
    }

    /// <summary>concat takes any type, and null as nothing; a column keeps its place between the bars.</summary>
    private static string Text(string table, IEnumerable<string> columns) => $"concat({string.Join(", '|', ", columns.Select(column => $"{table}.\"{column}\""))})";

    private Task<int> ExecuteAsync(string sql, object[] parameters, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(_sql.Named(sql), parameters, cancellationToken);

    private static string Json(ChunkPlan plan)
    {
        var json = new StringBuilder("[");
        foreach (var (place, (entry, unit, person)) in plan.Recipients.Index())
        {
            json.Append(CultureInfo.InvariantCulture, $"{(place == 0 ? "" : ",")}[{entry},{unit},{person},{place}]");
        }

        return json.Append(']').ToString();
    }
}
