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
/// jobs is counted, not their later run. Hangfire stores in memory beside SQLite, and in the same server beside PostgreSQL.
/// </summary>
internal sealed class JobPerReminderBench(BenchStore store, JobStorage jobs, int n)
{
    public static async Task<Measurement> RunAsync(string? server, int n, int rounds)
    {
        await using var store = await BenchStore.OpenAsync(server, new FakeTimeProvider(DueOffice.DueAt));
        // Two people are told of each obligation.
        await DueOffice.FillAsync(store, n / 2);
        JobStorage jobs = server is null ? new InMemoryStorage() : new PostgreSqlStorage(new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(store.Connection.ConnectionString, new PostgreSqlStorageOptions()), new PostgreSqlStorageOptions());
        var bench = new JobPerReminderBench(store, jobs, n);
        return await Measurement.TakeAsync("job-per-reminder", store.Name, n, "ms", rounds, bench.OursAsync, bench.UsualAsync);
    }

    /// <summary>What the job of the usual design would do.</summary>
    public static void Remind(long noticeId) => GC.KeepAlive(noticeId);

    private async Task<double> OursAsync()
    {
        await DueOffice.ResetAsync(store);
        var watch = Stopwatch.StartNew();
        await store.RunAsync<PlanNotices>(plan => plan.ExecuteAsync(CancellationToken.None));
        return watch.Elapsed.TotalMilliseconds;
    }

    private Task<double> UsualAsync()
    {
        var client = new BackgroundJobClient(jobs);
        var watch = Stopwatch.StartNew();
        for (long i = 0; i < n; i++)
        {
            var notice = i;
            client.Schedule(() => Remind(notice), TimeSpan.FromDays(1));
        }

        return Task.FromResult(watch.Elapsed.TotalMilliseconds);
    }
}
