using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Bench;

/// <summary>
/// Planning a day on which every one of N obligations is due, by the job's own service. The floor is a hand-written INSERT … SELECT of the same
/// notices and the one UPDATE that marks the obligations as planned, in one transaction, with recipients and dates known beforehand.
/// </summary>
internal sealed class PlanBench(BenchStore store)
{
    private static readonly DateTimeOffset NextDue = new(2026, 5, 18, 1, 0, 0, TimeSpan.Zero);

    public static async Task<Measurement> RunAsync(string? server, int n, int rounds)
    {
        await using var store = await BenchStore.OpenAsync(server, new FakeTimeProvider(DueOffice.DueAt));
        await DueOffice.FillAsync(store, n);
        var bench = new PlanBench(store);
        return await Measurement.TakeAsync("plan", store.Name, n, "ms", rounds, () => bench.TimeAsync(bench.PlanAsync, n), () => bench.TimeAsync(bench.InsertAsync, n));
    }

    private async Task<double> TimeAsync(Func<Task> plan, int n)
    {
        await DueOffice.ResetAsync(store);
        var watch = Stopwatch.StartNew();
        await plan();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        await store.DoAsync(async db =>
        {
            var (notices, due) = (await db.Notices.CountAsync(), await db.Obligations.CountAsync(row => row.NextActionAt <= DueOffice.DueAt));
            if (notices != 2 * n || due > 0)
            {
                throw new InvalidOperationException($"{notices} notices, {due} obligations still due, of {n}.");
            }
        });
        return elapsed;
    }

    private async Task PlanAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanNotices>().ExecuteAsync(DueOffice.DueAt, CancellationToken.None);
    }

    private Task InsertAsync() => store.DoAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "Notices" ("ObligationId", "DueBefore", "Milestone", "RecipientId", "Kind", "Level", "UnitId", "Revision", "DueAt", "NotBefore", "PlannedAt", "State", "Attempts", "IsOfAnEvent")
            SELECT o."Id", o."DueBefore", '14', r."PersonId", 'Reminder', 0, o."ResponsibleUnitId", o."Revision", {0}, {0}, {0}, 'Planned', 0, {1}
            FROM "Obligations" AS o JOIN "RoleAssignments" AS r ON r."UnitId" = o."ResponsibleUnitId" WHERE o."NextActionAt" <= {0}
            """, DueOffice.DueAt.UtcDateTime, false);
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Obligations" SET "PlannedThrough" = {0}, "NextActionAt" = {1} WHERE "NextActionAt" <= {0}""", DueOffice.DueAt.UtcDateTime, NextDue.UtcDateTime);
        await transaction.CommitAsync();
    });
}
