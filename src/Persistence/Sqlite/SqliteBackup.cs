using Microsoft.Data.Sqlite;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>
/// A copy of a SQLite database as it stands at one instant, also while others write. A copy of the file alone would lose what is in the log beside it (WAL),
/// and may be torn.
/// </summary>
public static class SqliteBackup
{
    /// <summary>Null: the file is there, whole, and only its owner reads it. Otherwise one line that says why it is not; nothing is left behind then.</summary>
    public static async Task<string?> WriteAsync(StoreConnection store, string file, CancellationToken cancellationToken)
    {
        if (Refusal(store, file) is { } refusal)
        {
            return refusal;
        }

        var partial = $"{file}.{Guid.NewGuid():N}.partial";
        try
        {
            SqliteFile.MakeForItsOwner(partial);
            await VacuumAsync(store, partial, cancellationToken);
            if (await FaultOfAsync(partial, cancellationToken) is { } fault)
            {
                return $"The copy is damaged, and was removed: {fault}. Check the disk, and the database with verify-audit.";
            }

            File.Move(partial, file, overwrite: false);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{file} can't be written: {fault.Message}";
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string? Refusal(StoreConnection store, string file) =>
        File.Exists(file) || Directory.Exists(file) ? $"{file} exists; a backup overwrites nothing. Name another file."
        : !Directory.Exists(Path.GetDirectoryName(file)) ? $"There is no folder {Path.GetDirectoryName(file)}. Make it first."
        : !File.Exists(store.Database) ? $"There is no database {Path.GetFullPath(store.Database)}. Check ConnectionStrings:PartyWorkflow, and where you stand if it is a relative path."
        : null;

    /// <summary>Reads in one transaction, and writes no pages that hold nothing.</summary>
    private static async Task VacuumAsync(StoreConnection store, string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(new SqliteConnectionStringBuilder(store.ConnectionString), cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$file", file);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string?> FaultOfAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(new SqliteConnectionStringBuilder { DataSource = file }, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        command.CommandTimeout = 0;
        var said = await command.ExecuteScalarAsync(cancellationToken) as string;
        return said == "ok" ? null : said ?? "no answer";
    }

    private static async Task<SqliteConnection> OpenAsync(SqliteConnectionStringBuilder where, CancellationToken cancellationToken)
    {
        (where.Mode, where.Pooling) = (SqliteOpenMode.ReadOnly, false);
        var connection = new SqliteConnection(where.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
