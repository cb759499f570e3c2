using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>A rehearsal's own database, never the live one: a temporary file, or a new database beside the one that was named. Removed with it.</summary>
internal sealed class RehearsalDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    /// <param name="server">A server on which it may create a database; null: a temporary SQLite file.</param>
    public RehearsalDatabase(StoreConnection? server)
    {
        if (server is not null && server.Kind != StoreKind.Sqlite)
        {
            Store = server.InDatabase($"partyworkflow_rehearsal_{Guid.NewGuid():N}");
            return;
        }

        _folder = Directory.CreateTempSubdirectory("partyworkflow-rehearsal-").FullName;
        Store = StoreConnection.SqliteFile(Path.Combine(_folder, "rehearsal.db"));
    }

    public StoreConnection Store { get; }

    public async ValueTask DisposeAsync()
    {
        StorageRegistration.ReleaseConnections();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
            return;
        }

        await using var services = new ServiceCollection().AddStorage(Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.EnsureDeletedAsync();
    }
}
