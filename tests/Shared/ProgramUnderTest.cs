using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartyWorkflow.TestSupport;

/// <summary>The built program as a process of its own, in a folder of its own, on a free port of loopback.</summary>
public sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly bool _ownsFolder;

    private ProgramUnderTest(Process process, string folder, bool ownsFolder, Uri address)
    {
        (_process, Folder, _ownsFolder, Address) = (process, folder, ownsFolder, address);
    }

    public string Folder { get; }

    public Uri Address { get; }

    public string MailFolder => Path.Combine(Folder, "var", "mail");

    public static string Root { get; } = FindRoot();

    public static string Dll { get; } = FindDll();

    /// <param name="clockStartAt">The program's clock begins here; null: the real time.</param>
    /// <param name="folder">Where its database and mails are; null: a new one, removed at the end.</param>
    public static async Task<ProgramUnderTest> StartAsync(string? clockStartAt, string? folder = null, params string[] settings)
    {
        var ownsFolder = folder is null;
        folder ??= Directory.CreateTempSubdirectory("partyworkflow-test-").FullName;
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Dll, "--Urls", address.ToString(), "--Site:BaseUrl", address.ToString(), .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        if (clockStartAt is not null)
        {
            start.Environment["Clock__StartAt"] = clockStartAt;
        }

        var ready = new TaskCompletionSource();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var output = new System.Collections.Concurrent.ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', output)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartLimit);
        return new ProgramUnderTest(process, folder, ownsFolder, address);

        void Read(string? line)
        {
            output.Enqueue(line ?? "");
            if (line?.StartsWith("PartyWorkflow: http", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }
    }

    /// <summary>As a power cut would: SIGKILL, nothing is written any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartyWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("PartyWorkflow.sln is in no folder above.");
    }

    /// <summary>Built in the same configuration as this test.</summary>
    private static string FindDll()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        return Path.Combine(Root, "src", "Web", "bin", configuration, "net10.0", "PartyWorkflow.Web.dll");
    }
}
