using System.Diagnostics;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Bench;

/// <summary>
/// The usual design beside ours: one scheduled Hangfire job for each of N reminders, against the sweep that plans N notices. Only the scheduling of the
/// jobs is counted, not their later run. Hangfire stores in memory beside SQLite (so there are no rows to count), and in the same server beside PostgreSQL.
/// </summary>
/// <remarks>
/// A job takes several round trips and commits there, whatever stands beside it: of more than <see cref="MostScheduled"/> so many are scheduled in a round, and the
/// time and the rows of all are reckoned from them.
/// </remarks>
internal sealed class JobPerReminderBench(BenchStore store, JobStorage jobs, int n)
{
    private const int MostScheduled = 200;

    public static async Task<Measurement> RunAsync(string? server, int n, int rounds)
    {
        await using var store = await BenchStore.OpenAsync(server, new FakeTimeProvider(DueOffice.DueAt));
        // Two people are told of each obligation.
        await DueOffice.FillAsync(store, n / 2);
        JobStorage jobs = server is null ? new InMemoryStorage() : new PostgreSqlStorage(new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(store.Connection.ConnectionString, new PostgreSqlStorageOptions()), new PostgreSqlStorageOptions());
        var bench = new JobPerReminderBench(store, jobs, n);
        var measured = await Measurement.TakeAsync("job-per-reminder", store.Name, n, "ms", rounds, bench.OursAsync, bench.UsualAsync);
        return server is null ? measured : measured with { Rows = await bench.RowsAsync(rounds + 1) };
    }

    /// <summary>What the job of the usual design would do.</summary>
    public static void Remind(long noticeId) => GC.KeepAlive(noticeId);

    private async Task<double> OursAsync()
    {
        await DueOffice.ResetAsync(store);
        var watch = Stopwatch.StartNew();
        await store.RunAsync<PlanNotices>(plan => plan.ExecuteAsync(DueOffice.DueAt, CancellationToken.None));
        return watch.Elapsed.TotalMilliseconds;
    }

    private Task<double> UsualAsync()
    {
        var client = new BackgroundJobClient(jobs);
        var watch = Stopwatch.StartNew();
        var scheduled = Math.Min(n, MostScheduled);
        for (long i = 0; i < scheduled; i++)
        {
            var notice = i;
            client.Schedule(() => Remind(notice), TimeSpan.FromDays(1));
        }

        return Task.FromResult(watch.Elapsed.TotalMilliseconds * n / scheduled);
    }

    /// <summary>Ours: the notices, and each obligation that is moved on. Hangfire's: all that it keeps of its jobs.</summary>
    private async Task<(long Ours, long Floor)> RowsAsync(int rounds)
    {
        await OursAsync();
        var (ours, kept) = (0L, 0L);
        await store.DoAsync(async db =>
        {
            ours = await db.Notices.CountAsync() + await db.Obligations.CountAsync(row => row.PlannedThrough == DueOffice.DueAt);
            kept = await db.Database.SqlQueryRaw<long>(
                """
                SELECT (SELECT count(*) FROM hangfire.job) + (SELECT count(*) FROM hangfire.state) + (SELECT count(*) FROM hangfire.jobparameter)
                + (SELECT count(*) FROM hangfire.set) + (SELECT count(*) FROM hangfire.jobqueue) + (SELECT count(*) FROM hangfire.counter) AS "Value"
                """).SingleAsync();
        });
        return (ours, kept * n / (rounds * Math.Min(n, MostScheduled)));
    }
}
