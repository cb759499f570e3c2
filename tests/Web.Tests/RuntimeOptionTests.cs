#if !WITH_ELSA
using System.Diagnostics;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

public sealed class RuntimeOptionTests
{
    [Fact]
    public async Task Elsa_ChosenInABuildWithoutIt_StopsAtStart_AndSaysHowToBuildItIn()
    {
        var start = new ProcessStartInfo("dotnet", [ProgramUnderTest.Dll, "--Workflows:Runtime", "Elsa"]) { RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;

        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("Workflows:Runtime: Elsa is not built in; build it in with -p:WithElsa=true (docs/elsa.md), or choose Native", said.Trim());
    }
}
#endif
