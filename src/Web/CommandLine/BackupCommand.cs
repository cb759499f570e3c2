using System.CommandLine;
using System.Globalization;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>backup FILE</c>: a copy of the SQLite database, also while the program runs; on a server it says which of the server's own commands makes one.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where the copy is written; it must not exist yet." };
        var command = new Command("backup", "Copy the SQLite database, also while the program runs.") { file };
        command.SetAction((parsed, cancellationToken) => ConfiguredServices.RunAsync(services =>
            RunAsync(services.GetRequiredService<SiteOptions>().Store, Path.GetFullPath(parsed.GetValue(file)!), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(StoreConnection store, string file, CancellationToken cancellationToken)
    {
        if (await FaultAsync(store, file, cancellationToken) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written: {file}, {new FileInfo(file).Length / 1024.0 / 1024.0:0.0} MB."));
        return 0;
    }

    private static Task<string?> FaultAsync(StoreConnection store, string file, CancellationToken cancellationToken) => store.Kind switch
    {
        StoreKind.Sqlite => SqliteBackup.WriteAsync(store, file, cancellationToken),
        StoreKind.PostgreSql => Task.FromResult<string?>($"backup copies SQLite. On PostgreSQL: pg_dump --format=custom --file={file} {store.Database}"),
        StoreKind.SqlServer => Task.FromResult<string?>($"backup copies SQLite. On SQL Server: BACKUP DATABASE [{store.Database}] TO DISK = N'{file}' WITH CHECKSUM"),
    };
}
