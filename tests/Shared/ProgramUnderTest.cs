using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartyWorkflow.TestSupport;

/// <summary>The built program as a process of its own, in a folder of its own, on a free port of loopback.</summary>
public sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly bool _ownsFolder;
    private readonly TaskCompletionSource _serves = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private readonly List<(string Words, TaskCompletionSource Heard)> _awaited = [];

    private ProgramUnderTest(ProcessStartInfo start, bool ownsFolder, Uri address)
    {
        (Folder, _ownsFolder, Address) = (start.WorkingDirectory, ownsFolder, address);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _serves.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', Said)}"));
    }

    public string Folder { get; }

    public Uri Address { get; }

    public string MailFolder => Path.Combine(Folder, "var", "mail");

    public static string Root { get; } = FindRoot();

    public static string Dll { get; } = FindDll();

    /// <summary>What Production asks for, for a program that sends no mail; settings that come after these count instead.</summary>
    public static IReadOnlyDictionary<string, string> InProduction { get; } = new Dictionary<string, string>
    {
        ["Site:BaseUrl"] = "https://baocao.example.org",
        ["Mail:Transport"] = "Smtp",
        ["Mail:FromAddress"] = "baocao@example.org",
        ["Mail:Smtp:Host"] = "mail.example.org",
    };

    /// <summary>As options of serve.</summary>
    public static string[] ProductionOptions { get; } = ["--environment", "Production", .. InProduction.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value })];

    /// <summary>What it has written on either output so far.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said)
            {
                return [.. _said];
            }
        }
    }

    /// <param name="clockStartAt">The program's clock begins here; null: the real time.</param>
    /// <param name="folder">Where its database and mails are; null: a new one, removed at the end.</param>
    public static async Task<ProgramUnderTest> StartAsync(string? clockStartAt, string? folder = null, params string[] settings)
    {
        var program = Launch(clockStartAt, folder, settings);
        try
        {
            await program.ServesAsync();
        }
        catch
        {
            // Nobody else has it to end it.
            await program.DisposeAsync();
            throw;
        }

        return program;
    }

    /// <summary>Begins, and does not wait until it serves.</summary>
    public static ProgramUnderTest Launch(string? clockStartAt, string? folder, params string[] settings)
    {
        var ownsFolder = folder is null;
        var address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [Dll, "--Urls", address.ToString(), "--Site:BaseUrl", address.ToString(), .. settings])
        {
            WorkingDirectory = folder ?? Directory.CreateTempSubdirectory("partyworkflow-test-").FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        if (clockStartAt is not null)
        {
            start.Environment["Clock__StartAt"] = clockStartAt;
        }

        return Begun(new ProgramUnderTest(start, ownsFolder, address));
    }

    /// <summary>Begins the program as somebody else has it started, with both outputs redirected; the folder stays theirs.</summary>
    public static ProgramUnderTest Launch(ProcessStartInfo start, Uri address) =>
        Begun(new ProgramUnderTest(start, ownsFolder: false, address));

    /// <summary>On loopback, and a port at which nobody listens.</summary>
    public static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort()}");

    private static ProgramUnderTest Begun(ProgramUnderTest program)
    {
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    public Task ServesAsync() => _serves.Task.WaitAsync(StartLimit);

    /// <summary>Waits for a line with these words, said before or to come.</summary>
    public Task SaysAsync(string words)
    {
        lock (_said)
        {
            if (_said.Any(line => line.Contains(words, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((words, heard));
            return heard.Task.WaitAsync(StartLimit);
        }
    }

    /// <summary>Its exit code, when it ends by itself.</summary>
    public async Task<int> EndsAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(StartLimit);
        return _process.ExitCode;
    }

    /// <summary>As a power cut would: SIGKILL, nothing is written any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a service manager does: SIGTERM, unless it has ended; and its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (_process.HasExited)
        {
            return _process.ExitCode;
        }

        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndsAsync();
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

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Add(line);
            _awaited.Where(waiting => line.Contains(waiting.Words, StringComparison.Ordinal)).ToList().ForEach(waiting => waiting.Heard.TrySetResult());
        }

        if (line.StartsWith("PartyWorkflow: http", StringComparison.Ordinal))
        {
            _serves.TrySetResult();
        }
    }

    /// <summary>Runs a verb to its end, in Production.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(string folder, IEnumerable<KeyValuePair<string, string>> settings, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. verb]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in InProduction.Concat(settings))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
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
