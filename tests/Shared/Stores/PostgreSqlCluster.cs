using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>
/// A PostgreSQL server of the tests' (or the bench's) own: a new cluster in a temporary folder, on loopback and a free port, that trusts whoever connects. A server that
/// was there before is never touched. Its keeper, a shell, removes everything as soon as this process lets go of it, however it ends.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql";

    /// <summary>What is thrown away at the end need not outlive a power cut.</summary>
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    /// <summary>$1: PostgreSQL's programs; $2: the port; $3: more of its options. Reads start and stop, a line each; the end of its input is the end of the cluster.</summary>
    /// <remarks>What a false clock shares between processes is named after the shell, which does not remove it itself.</remarks>
    private const string Keeper = """
        set -e
        cd /
        home=$(mktemp -d /tmp/partyworkflow-postgresql-XXXXXX)
        trap '"$1/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$home" /dev/shm/*faketime_*_$$' EXIT
        trap '' INT TERM HUP
        "$1/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/said" 2>&1 || { cat "$home/said" >&2; exit 1; }
        options="-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 $3"
        start() { "$1/pg_ctl" -D "$home/data" -l "$home/said" -o "$options" -w start >/dev/null || { cat "$home/said" >&2; exit 1; }; }
        start "$1"
        echo done
        while read -r order; do
          case $order in
            start) start "$1" ;;
            stop) "$1/pg_ctl" -D "$home/data" -m fast -w stop >/dev/null ;;
          esac
          echo done
        done
        """;

    private static readonly Lazy<Task<PostgreSqlCluster>> TheShared = new(() => StartAsync());

    private readonly Process _keeper;

    private PostgreSqlCluster(Process keeper, int port)
    {
        _keeper = keeper;
        Server = new StoreConnection(StoreKind.PostgreSql, string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=40"));
    }

    /// <summary>One for all tests of this process, begun when the first asks.</summary>
    public static Task<PostgreSqlCluster> Shared => TheShared.Value;

    public StoreConnection Server { get; }

    /// <param name="isDurable">Commits cost what they cost in earnest.</param>
    /// <param name="variables">Of the server's environment, beside those of this process; null: none.</param>
    public static async Task<PostgreSqlCluster> StartAsync(
        bool isDurable = false, IEnumerable<KeyValuePair<string, string>>? variables = null)
    {
        var programs = FindPrograms();
        var port = FreePort();
        var environment = (variables ?? []).Select(variable => $"{variable.Key}={variable.Value}");
        string[] arguments = [programs, port.ToString(CultureInfo.InvariantCulture), isDurable ? "" : Careless];
        string[] shell = ["env", .. environment, "sh", "-c", Keeper, "sh", .. arguments];
        // PostgreSQL does not run as root; Debian's package brings the user postgres.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var keeper = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var cluster = new PostgreSqlCluster(keeper, port);
        await cluster.DoneAsync();
        return cluster;
    }

    public Task StopServerAsync() => OrderAsync("stop");

    public Task StartServerAsync() => OrderAsync("start");

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private async Task OrderAsync(string order)
    {
        await _keeper.StandardInput.WriteLineAsync(order);
        await _keeper.StandardInput.FlushAsync();
        await DoneAsync();
    }

    private async Task DoneAsync()
    {
        if (await _keeper.StandardOutput.ReadLineAsync() != "done")
        {
            throw new InvalidOperationException($"Our own PostgreSQL failed: {await _keeper.StandardError.ReadToEndAsync()}");
        }
    }

    /// <summary>Those of the newest version.</summary>
    private static string FindPrograms()
    {
        var versions = Directory.Exists(Programs) ? Directory.GetDirectories(Programs) : [];
        return versions.Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => double.Parse(Path.GetFileName(Path.GetDirectoryName(bin))!, CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException($"PostgreSQL's server programs are needed, and there are none under {Programs}. Install Debian's package postgresql; ./test.sh does.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
