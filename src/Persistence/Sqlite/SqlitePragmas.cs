using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>
/// What SQLite forgets with each connection: foreign keys, and to wait for another writer instead of failing at once.
/// synchronous=NORMAL loses nothing in WAL mode when the process is killed.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA synchronous=NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
