using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Scheduler.Tests.Jobs;

/// <summary>What the scheduler keeps in PostgreSQL, after the node that wrote it has died or its clock was wrong.</summary>
public sealed class SchedulerStorageTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private JobStorage _storage = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(StoreKind.PostgreSql);
        _services = new ServiceCollection().AddLogging().AddStorage(_database.Store).AddJobs(_database.Store, NodeRole.Worker, hasMirror: false).BuildServiceProvider();
        await OnDatabaseAsync(db => db.Database.MigrateAsync());
        _storage = _services.GetRequiredService<JobStorage>();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task LockOfAKilledNode_IsFreeAfterTwoMinutes(int minutesAgo, bool isFree)
    {
        await OnDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO hangfire.lock (resource, acquired) VALUES ('hangfire:a-job', (NOW() AT TIME ZONE 'UTC') - make_interval(mins => {minutesAgo}))"""));
        using var connection = _storage.GetConnection();

        var fault = Record.Exception(() => connection.AcquireDistributedLock("a-job", TimeSpan.FromSeconds(1)).Dispose());

        Assert.Equal(isFree, fault is null);
    }

    /// <summary>A worker starts all the same, and has its recurring jobs when the lock is free.</summary>
    [Fact]
    public async Task LockOfAKilledNode_DelaysTheRegistration_AndDoesNotFailIt()
    {
        // A try waits fifteen seconds for the lock, which stands for five more.
        await OnDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO hangfire.lock (resource, acquired) VALUES ('hangfire:lock:recurring-job:DeliveryJob', (NOW() AT TIME ZONE 'UTC') - interval '100 seconds')"""));
        using var registration = ActivatorUtilities.CreateInstance<JobRegistration>(_services, false, TimeProvider.System);

        await registration.StartAsync(CancellationToken.None);
        await registration.ExecuteTask!;

        using var connection = _storage.GetConnection();
        Assert.Equal([nameof(BounceJob), nameof(DeliveryJob), nameof(SweepJob), nameof(TidyingJob)], connection.GetRecurringJobs().Select(job => job.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>Of what a killed node may hold, nothing keeps another from sweeping.</summary>
    [Fact]
    public void Sweeps_TakeNoLockOfTheSchedulers() =>
        Assert.Empty(typeof(SweepJob).GetMethod(nameof(SweepJob.RunAsync))!.GetCustomAttributes(typeof(DisableConcurrentExecutionAttribute), inherit: true));

    [Theory]
    [InlineData(-20)]
    [InlineData(20)]
    public async Task ServersHere_AreAliveByTheDatabasesClock_HoweverWrongTheMachinesIs(int minutesAhead)
    {
        using (var connection = _storage.GetConnection())
        {
            connection.AnnounceServer($"{Environment.MachineName}:{Environment.ProcessId}:1", new ServerContext { Queues = ["mail"], WorkerCount = 1 });
        }

        var time = new DatabaseTime(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(minutesAhead)));
        await OnDatabaseAsync(db => time.FollowAsync(db, CancellationToken.None));

        Assert.True(new ServersHere(_storage, time).AreAlive());
        Assert.False(new ServersHere(_storage, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(20))).AreAlive());
    }

    [Fact]
    public async Task RunThatFailed_IsDeletedSomeDay()
    {
        var id = _services.GetRequiredService<IBackgroundJobClient>().Enqueue<DeliveryJob>("mail", job => job.RunAsync(CancellationToken.None));
        // What the job needs to run is not registered here: it fails.
        using (new BackgroundJobServer(new BackgroundJobServerOptions { Queues = ["mail"], WorkerCount = 1, Activator = _services.GetRequiredService<JobActivator>() }, _storage))
        {
            using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            var monitoring = _storage.GetMonitoringApi();
            while (monitoring.JobDetails(id).History is not [{ StateName: "Deleted" or "Failed" }, ..])
            {
                await ticks.WaitForNextTickAsync();
            }
        }

        Assert.NotNull(_storage.GetMonitoringApi().JobDetails(id).ExpireAt);
    }

    private async Task OnDatabaseAsync(Func<PartyWorkflowDbContext, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>());
    }
}
