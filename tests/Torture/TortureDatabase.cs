using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Torture;

/// <summary>
/// A PostgreSQL server of the test's own, on loopback, that can be made to crash. Its keeper, a shell, removes everything as soon as this process
/// lets go of it, however it ends.
/// </summary>
internal sealed class TortureDatabase : IAsyncDisposable
{
    /// <summary>$1: PostgreSQL's programs; $2: the port. fsync is off: processes die here, the machine does not. What was committed outlives a crash of the server.</summary>
    private const string Keeper = """
        set -e
        cd /
        home=$(mktemp -d /tmp/partyworkflow-torture-XXXXXX)
        trap '"$1/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$home"' EXIT
        trap '' INT TERM HUP
        "$1/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/said" 2>&1 || { cat "$home/said" >&2; exit 1; }
        options="-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        start() { "$1/pg_ctl" -D "$home/data" -l "$home/said" -o "$options" -w start >/dev/null || { cat "$home/said" >&2; exit 1; }; }
        start "$1"
        echo done
        while read -r order; do
          "$1/pg_ctl" -D "$home/data" -m immediate -w stop >/dev/null
          start "$1"
          echo done
        done
        """;

    private readonly Process _keeper;

    private TortureDatabase(Process keeper, int port)
    {
        _keeper = keeper;
        Server = new StoreConnection(StoreKind.PostgreSql, string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres"));
    }

    public StoreConnection Server { get; }

    public static bool IsInstalled => Programs is not null;

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    public static async Task<TortureDatabase> StartAsync()
    {
        var port = FreePort();
        string[] shell = ["sh", "-c", Keeper, "sh", Programs!, port.ToString(CultureInfo.InvariantCulture)];
        // PostgreSQL does not run as root; Debian's package brings the user postgres.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var keeper = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var database = new TortureDatabase(keeper, port);
        await database.DoneAsync();
        return database;
    }

    /// <summary>As a power cut would: every connection is gone, nothing is written down, and the server recovers from its log.</summary>
    public async Task CrashAndRestartAsync()
    {
        await _keeper.StandardInput.WriteLineAsync("crash");
        await _keeper.StandardInput.FlushAsync();
        await DoneAsync();
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private async Task DoneAsync()
    {
        if (await _keeper.StandardOutput.ReadLineAsync() != "done")
        {
            throw new InvalidOperationException($"The test's own PostgreSQL failed: {await _keeper.StandardError.ReadToEndAsync()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
