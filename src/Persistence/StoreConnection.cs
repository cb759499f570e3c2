using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartyWorkflow.Persistence;

/// <summary>Which store, and where.</summary>
public sealed record StoreConnection(StoreKind Kind, string ConnectionString)
{
    public static StoreConnection SqliteFile(string path) => new(StoreKind.Sqlite, $"Data Source={path}");

    /// <summary>Null, or what is wrong with the connection string: not one of this store's, or without a database.</summary>
    public string? Fault()
    {
        try
        {
            return DatabaseOf(Builder()) is { Length: > 0 } ? null : $"names no database for {Kind}";
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"is not one for {Kind}: {fault.Message}";
        }
    }

    /// <summary>The same server, another database.</summary>
    public StoreConnection InDatabase(string name)
    {
        var builder = Builder();
        builder[DatabaseKey] = name;
        return this with { ConnectionString = builder.ConnectionString };
    }

    /// <summary>The database's name; for SQLite the path of its file.</summary>
    public string Database => DatabaseOf(Builder());

    /// <summary>For people: the kind, and the file or the server with its database; no user name and no password.</summary>
    public string Where
    {
        get
        {
            var builder = Builder();
            return Kind switch
            {
                StoreKind.Sqlite => $"{Kind} {Path.GetFullPath(Database)}",
                StoreKind.PostgreSql => $"{Kind} {Database} on {builder["Host"]}",
                StoreKind.SqlServer => $"{Kind} {Database} on {builder["Data Source"]}",
            };
        }
    }

    private string DatabaseKey => Kind switch
    {
        StoreKind.Sqlite => "Data Source",
        StoreKind.PostgreSql => "Database",
        StoreKind.SqlServer => "Initial Catalog",
    };

    private string DatabaseOf(DbConnectionStringBuilder builder) => builder.TryGetValue(DatabaseKey, out var name) ? name?.ToString() ?? "" : "";

    private DbConnectionStringBuilder Builder() => Kind switch
    {
        StoreKind.Sqlite => new SqliteConnectionStringBuilder(ConnectionString),
        StoreKind.PostgreSql => new NpgsqlConnectionStringBuilder(ConnectionString),
        StoreKind.SqlServer => new SqlConnectionStringBuilder(ConnectionString),
    };
}
