using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>A node that gives up where it would wait for another, so that a test can see that it would without a second thread.</summary>
internal sealed class Impatience : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (connection is SqliteConnection sqlite)
        {
            sqlite.DefaultTimeout = 1;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = connection switch
        {
            SqliteConnection => "PRAGMA busy_timeout=0",
            Npgsql.NpgsqlConnection => "SET lock_timeout = '300ms'",
            _ => "SET LOCK_TIMEOUT 300",
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
