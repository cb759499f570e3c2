using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Bench;

/// <summary>A whole sweep (open, pass on, plan, deliver) with nothing due among N obligations. The floor is one indexed look for something due, over a connection and a context of its own.</summary>
internal sealed class IdleSweepBench(BenchStore store)
{
    private const int SweepsPerRound = 50;

    public static async Task<Measurement> RunAsync(string? server, int n, int rounds)
    {
        var clock = new FakeTimeProvider(DueOffice.DueAt.AddDays(-1).AddHours(24));
        await using var store = await BenchStore.OpenAsync(server, clock);
        await DueOffice.FillAsync(store, n);
        var later = DueOffice.DueAt.AddDays(7);
        await store.DoAsync(async db =>
        {
            db.Installations.Add(Installation.Begin(DueOffice.DueAt.AddDays(-30)));
            await db.SaveChangesAsync();
            await db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, later));
            if (store.Connection.Kind == StoreKind.PostgreSql)
            {
                // What the bulk update leaves behind in the index is not what a sweep meets.
                await db.Database.ExecuteSqlRawAsync("""VACUUM ANALYZE "Obligations" """);
            }
        });
        var bench = new IdleSweepBench(store);
        return await Measurement.TakeAsync("idle-sweep", store.Name, n, "ms", rounds, () => TimeAsync(bench.SweepAsync), () => TimeAsync(bench.LookAsync));
    }

    private static async Task<double> TimeAsync(Func<Task> once)
    {
        var watch = Stopwatch.StartNew();
        for (var sweep = 0; sweep < SweepsPerRound; sweep++)
        {
            await once();
        }

        return watch.Elapsed.TotalMilliseconds / SweepsPerRound;
    }

    private async Task SweepAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None);
    }

    private Task LookAsync() => store.DoAsync(db => db.Obligations.AnyAsync(row => row.NextActionAt <= DueOffice.DueAt));
}
