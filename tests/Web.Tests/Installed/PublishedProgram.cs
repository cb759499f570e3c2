using System.Diagnostics;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests.Installed;

/// <summary>"dotnet publish src/Web", once for all tests here, of what they were built with, to outside the source tree.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("partyworkflow-published-").FullName;

    public string File => Path.Combine(Folder, OperatingSystem.IsWindows() ? "PartyWorkflow.Web.exe" : "PartyWorkflow.Web");

    public async Task InitializeAsync()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(ProgramUnderTest.Dll)))!;
        var project = Path.Combine(ProgramUnderTest.Root, "src", "Web");
        string[] publish = ["publish", project, "-c", configuration, "--no-build", "-o", Folder, "--nologo", "-v", "quiet"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", publish) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
