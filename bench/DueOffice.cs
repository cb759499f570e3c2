using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Bench;

/// <summary>
/// N obligations with one deadline, 25/5/2026, over at most a thousand units of two people each, all of them due for milestone 14 at 08:00 on 11/5. Further
/// obligations of a unit stand in other years, so that the unique key holds; the planner reads only their deadline.
/// </summary>
internal static class DueOffice
{
    public static readonly DateTimeOffset DueAt = new(2026, 5, 11, 1, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset PlannedBefore = new(2026, 5, 10, 1, 0, 0, TimeSpan.Zero);
    private const int MostUnits = 1000;

    public static async Task FillAsync(BenchStore store, int n)
    {
        await store.DoAsync(async db =>
        {
            db.UnitKinds.Add(UnitKind.Define("K", "K", "K", []));
            db.Cycles.AddRange(PlanCycles.Defaults.Select(CycleSetting.Of));
            var units = Enumerable.Range(0, Math.Min(n, MostUnits))
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"U{i:0000}")).Select(code => ReportingUnit.Found(code, code, code, "K", new DateOnly(2020, 1, 1))).ToList();
            db.Units.AddRange(units);
            await db.SaveChangesAsync();
            db.People.AddRange(units.SelectMany(unit => new[]
            {
                Person.Enrol($"bt.{unit.Code}@x.vn", unit.Code).Assign(Role.UnitSecretary, unit.Id),
                Person.Enrol($"lb.{unit.Code}@x.vn", unit.Code).Assign(Role.Preparer, unit.Id),
            }));
            await db.SaveChangesAsync();
            await FillObligationsAsync(db, n, units.Count, units[0].Id);
        });
        await ResetAsync(store);
    }

    /// <summary>As before the sweep: no notice, and everything due.</summary>
    public static Task ResetAsync(BenchStore store) => store.DoAsync(async db =>
    {
        if (store.Connection.Kind == StoreKind.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "Notices" """);
        }
        else
        {
            await db.Database.ExecuteSqlRawAsync("""TRUNCATE "Notices" """);
        }

        await db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(row => row.PlannedThrough, PlannedBefore).SetProperty(row => row.NextActionAt, DueAt));
        await db.Database.ExecuteSqlRawAsync(store.Connection.Kind == StoreKind.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : """VACUUM ANALYZE "Obligations" """);
    });

    private static async Task FillObligationsAsync(PartyWorkflowDbContext db, int n, int units, int firstUnit)
    {
        var (numbers, id, process) = db.Database.IsSqlite()
            ? ("(WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < {0} - 1) SELECT i FROM c)",
                "printf('00000000-0000-7000-8000-%012d', i)", "printf('00000000-0000-7000-9000-%012d', i)")
            : ("(SELECT generate_series(0, {0} - 1) AS i)", "('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid", "('00000000-0000-7000-9000-' || lpad(i::text, 12, '0'))::uuid");
        var obligations = """
            INSERT INTO "Obligations" ("Id", "UnitId", "CycleCode", "Year", "ResponsibleUnitId", "IsWithBoard", "State", "OpenedOn", "OriginalDueBefore", "DueBefore", "Ladder", "Revision", "ReviewStep", "Pauses", "Version", "WasReturned")
            SELECT @id, {1} + i % {2}, 'HALF_YEAR', 2000 + i / {2}, {1} + i % {2}, {3}, 'Open', {4}, {5}, {5}, 'Cycle', 0, 0, '[]', 1, {3} FROM @numbers AS n
            """.Replace("@id", id, StringComparison.Ordinal).Replace("@numbers", numbers, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(obligations, n, firstUnit, units, false, new DateOnly(2026, 4, 10), new DateOnly(2026, 5, 25));
        var processes = """
            INSERT INTO "Processes" ("Id", "ObligationId", "DefinitionCode", "DefinitionVersion", "ReviewSteps", "Step", "Visit", "Version", "Since", "IsFinished")
            SELECT @process, @id, 'PERIODIC_REPORT', 1, 'BoardStaff', 'prepare', 1, 1, {1}, {2} FROM @numbers AS n
            """.Replace("@process", process, StringComparison.Ordinal).Replace("@id", id, StringComparison.Ordinal).Replace("@numbers", numbers, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(processes, n, PlannedBefore.UtcDateTime, false);
    }
}
