using System.Diagnostics;
using System.Globalization;
using PartyWorkflow.TortureNode;

namespace PartyWorkflow.Torture;

/// <summary>A node as a process of its own, to be killed.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    /// <summary>It has started, and runs its jobs.</summary>
    public bool IsUp { get; private set; }

    /// <param name="minutesAhead">How far its own clock is off.</param>
    public static NodeProcess Start(string store, string clock, int smtpPort, string log, int minutesAhead)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ClockFile).Assembly.Location, store, clock, smtpPort.ToString(CultureInfo.InvariantCulture), log, minutesAhead.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // A node lives for seconds: compile less well, and sooner.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "0" },
        };
        var node = new NodeProcess(Process.Start(start)!);
        node._process.OutputDataReceived += (_, line) => node.IsUp |= line.Data == "up";
        node._process.BeginOutputReadLine();
        return node;
    }

    /// <summary>SIGKILL: nothing is written any more.</summary>
    public void Kill()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"A node ended by itself, with {_process.ExitCode}.");
        }

        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
