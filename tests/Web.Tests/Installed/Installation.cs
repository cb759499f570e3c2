using System.Diagnostics;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests.Installed;

/// <summary>The published program, started in a folder that is not its own, with its settings in the environment.</summary>
internal sealed class Installation(string program, IReadOnlyList<KeyValuePair<string, string>> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly List<ProgramUnderTest> _nodes = [];

    /// <summary>Where it is started, and what is its own: database, files to import, backups.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("partyworkflow-installed-").FullName;

    public string Said => string.Join('\n', _nodes.SelectMany(node => node.Said));

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="changed">Settings that count instead, or null.</param>
    public async Task<(int Exit, string Said)> RunAsync(IReadOnlyList<KeyValuePair<string, string>>? changed, params string[] verb)
    {
        var start = Starting(verb);
        foreach (var (name, value) in changed ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>As <see cref="RunAsync"/>; it must succeed.</summary>
    public async Task<string> DoAsync(params string[] verb)
    {
        var (exit, said) = await RunAsync(null, verb);
        Assert.True(exit == 0, $"{string.Join(' ', verb)} ended with {exit}: {said}");
        return said;
    }

    /// <summary>Serves until it is stopped, or the installation is disposed of.</summary>
    public async Task<ProgramUnderTest> ServeAsync(string role)
    {
        var address = ProgramUnderTest.FreeAddress();
        var node = ProgramUnderTest.Launch(Starting(["serve", "--role", role, "--urls", address.ToString()]), address);
        _nodes.Add(node);
        await node.ServesAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            // As a service manager does: one that is killed leaves behind what faketime shares between processes.
            await node.StopAsync();
            await node.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private ProcessStartInfo Starting(string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing says in which environment: what is published is in Production.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
