using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Scheduler.Tests.Delivery;
using PartyWorkflow.TestSupport;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Web.Tests;

/// <summary>Workers of one PostgreSQL database, with their scheduler, are ended and started while mail is going out by a mail server that takes its time.</summary>
public sealed class RollingRestartTests : IAsyncLifetime
{
    private const string Now = "2026-05-20T09:10:00+07:00";

    private readonly ScriptedSmtpServer _server = Slow();
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(StoreKind.PostgreSql);
        _services = new ServiceCollection().AddLogging().AddStorage(_database.Store).AddJobs(_database.Store, NodeRole.Web, hasMirror: false).BuildServiceProvider();
        // The first start loads the demonstration.
        await using var web = await ProgramUnderTest.StartAsync(Now, null, [.. OnStore, "--role", "web"]);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task ToldToEnd_AWorkerEndsItsMails_GivesBackTheRest_AndTheNextSendsItOnce()
    {
        await using var first = await WorkerAsync();
        await PlanAsync(0, 16);
        await UntilAsync(() => Task.FromResult(_server.Messages.Count >= 2));

        Assert.Equal(0, await first.StopAsync());

        var accepted = _server.Messages.Count;
        Assert.InRange(accepted, 2, 15);
        Assert.Equal(accepted, await CountAsync(NoticeState.Sent));
        Assert.Equal(0, await CountAsync(NoticeState.Leased));

        await using var second = await WorkerAsync();
        await UntilAsync(async () => await CountAsync(NoticeState.Sent) == 16);
        Assert.Equal(16, _server.Messages.Count);
    }

    [Fact]
    public async Task OneIsKilled_OneIsToldToEnd_AThirdStarts_AndSweepsAndMailsGoOn()
    {
        await using var first = await WorkerAsync();
        await using var second = await WorkerAsync();
        await PlanAsync(0, 16);
        await UntilAsync(() => Task.FromResult(_server.Messages.Count >= 2));

        await first.KillAsync();
        var leases = await OnDatabaseAsync(db => db.Notices.Where(notice => notice.State == NoticeState.Leased).Select(notice => notice.LeaseToken).Distinct().ToListAsync());
        await using var third = await WorkerAsync();
        Assert.Equal(0, await second.StopAsync());
        // A worker that died keeps its lease for ten minutes; the test lets them pass. The second has given back its own, and the third's are not among them.
        await OnDatabaseAsync(db => db.Notices.Where(notice => notice.State == NoticeState.Leased && leases.Contains(notice.LeaseToken))
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.LeasedUntil, DateTimeOffset.UnixEpoch)));
        await PlanAsync(1, 4);
        var swept = Succeeded<SweepJob>();
        // Not by triggering the recurring one: the killed worker may hold its lock.
        _services.GetRequiredService<IBackgroundJobClient>().Enqueue<SweepJob>("sweeps", job => job.RunAsync(CancellationToken.None));

        await UntilAsync(async () => await CountAsync(NoticeState.Sent) == 20);
        await UntilAsync(() => Task.FromResult(Succeeded<SweepJob>() > swept));
        // Each once, but what the killed one had handed over and not committed: that has the same name.
        Assert.Equal(20, _server.Messages.Select(NameOf).Distinct().Count());
        Assert.InRange(_server.Messages.Count, 20, 24);
        using var connection = _services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Equal([nameof(BounceJob), nameof(DeliveryJob), nameof(SweepJob), nameof(TidyingJob)], connection.GetRecurringJobs().Select(job => job.Id).Order(StringComparer.Ordinal));
    }

    private static ScriptedSmtpServer Slow() => new() { TakesForAMessage = TimeSpan.FromSeconds(2) };

    private string[] OnStore => ["--Storage:Provider", "PostgreSql", "--ConnectionStrings:PartyWorkflow", _database.Store.ConnectionString];

    private Task<ProgramUnderTest> WorkerAsync() => ProgramUnderTest.StartAsync(Now, null, [.. OnStore, "--role", "worker",
        "--Mail:Transport", "Smtp", "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Port", _server.Port.ToString(CultureInfo.InvariantCulture), "--Mail:Smtp:Security", "None", "--Mail:Smtp:Connections", "2"]);

    /// <summary>Mails of events to one person, due now.</summary>
    private Task<int> PlanAsync(int round, int count) => OnDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Notices" ("ObligationId", "DueBefore", "Milestone", "RecipientId", "Kind", "Level", "UnitId", "Revision", "DueAt", "NotBefore", "PlannedAt", "State", "Attempts", "IsOfAnEvent")
        SELECT o."Id", o."DueBefore", 'APPROVED#9' || {round} || '-' || i, p."Id", 'Approved', 0, o."ResponsibleUnitId", o."Revision", '2026-05-20 02:00:00Z', '2026-05-20 02:00:00Z', '2026-05-20 02:00:00Z', 'Planned', 0, true
        FROM generate_series(1, {count}) AS i, (SELECT * FROM "Obligations" LIMIT 1) AS o, (SELECT "Id" FROM "People" WHERE "Email" = 'bc.hupt@example.org') AS p
        """));

    private Task<int> CountAsync(NoticeState state) =>
        OnDatabaseAsync(db => db.Notices.CountAsync(notice => notice.State == state && notice.Milestone.StartsWith("APPROVED#9")));

    private int Succeeded<TJob>() =>
        _services.GetRequiredService<JobStorage>().GetMonitoringApi().SucceededJobs(0, 1000).Count(job => job.Value.Job?.Type == typeof(TJob));

    private static string NameOf(string message) => message.Split('\n').First(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)).Trim();

    private async Task<T> OnDatabaseAsync<T>(Func<PartyWorkflowDbContext, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>());
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await isSo())
        {
            // Two minutes of them may be the lock of a killed worker.
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(5), "it did not come about");
            await ticks.WaitForNextTickAsync();
        }
    }
}
