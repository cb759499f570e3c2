using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Bench;

/// <summary>The services of the jobs over a database of the bench's own, in a temporary file or on the server that was named, removed at the end.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly string? _folder;

    private BenchStore(StoreConnection connection, string? folder, TimeProvider clock, IMailTransportFactory transports)
    {
        (Connection, _folder) = (connection, folder);
        Services = RehearsalHost.ServicesFor(connection, clock, transports, new SiteAddress(new Uri("http://bench.localhost/")));
    }

    public StoreConnection Connection { get; }

    public ServiceProvider Services { get; }

    public string Name => Connection.Kind == StoreKind.Sqlite ? "sqlite" : "postgres";

    /// <param name="server">A PostgreSQL server; null: SQLite.</param>
    public static async Task<BenchStore> OpenAsync(string? server, TimeProvider clock, IMailTransportFactory? transports = null)
    {
        var folder = server is null ? BenchFolder.Create() : null;
        var connection = server is null
            ? StoreConnection.SqliteFile(Path.Combine(folder!, "bench.db"))
            // A round at a million rows takes its time.
            : new StoreConnection(StoreKind.PostgreSql, $"{server};Command Timeout=600").InDatabase($"partyworkflow_bench_{Guid.NewGuid():N}");
        var store = new BenchStore(connection, folder, clock, transports ?? new NullTransportFactory());
        await store.DoAsync(db => db.Database.MigrateAsync());
        return store;
    }

    /// <summary>One of the jobs' services, in a scope of its own as a job has.</summary>
    public async Task RunAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task DoAsync(Func<PartyWorkflowDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
        {
            await DoAsync(db => db.Database.EnsureDeletedAsync());
        }

        await Services.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
