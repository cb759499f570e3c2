using System.Diagnostics;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Web.CommandLine;

namespace PartyWorkflow.Web.Tests;

/// <summary>The verbs of an installation that begins empty, and why a program does not start.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-verbs-").FullName;

    [Fact]
    public async Task AdminCreate_EntersTheFirstAdministrator_Once()
    {
        string[] create = ["admin", "create", "--email", "qt@example.org", "--name", "Quản trị"];

        Assert.Equal(0, (await RunAsync(null, "migrate")).Exit);
        Assert.Equal(2, (await RunAsync("ngan", create)).Exit);
        Assert.Equal(0, (await RunAsync("mat-khau-du-dai", create)).Exit);
        var (exit, told) = await RunAsync("mat-khau-du-dai", create);

        Assert.Equal(1, exit);
        Assert.Contains("--email", told, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(null, "verify-audit")).Exit);
    }

    [Fact]
    public async Task Import_OnItsOwnTellsOnly_AndSaysWhatIsWrong()
    {
        var file = Path.Combine(_folder, "units.csv");
        await File.WriteAllTextAsync(file, "Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ;Hộp thu x\n");

        Assert.Equal(0, (await RunAsync(null, "migrate")).Exit);
        Assert.Equal(2, (await RunAsync(null, "import", "units", "missing.csv")).Exit);
        var (exit, told) = await RunAsync(null, "import", "units", file, "--apply");

        Assert.Equal(1, exit);
        Assert.Equal("Cell E1: The column \"Hộp thu x\" is not known. Is it \"Hộp thư\"? Rename or remove it.", told.Trim());
    }

    [Theory]
    [InlineData("verify-audit")]
    [InlineData("admin", "create", "--email", "qt@example.org", "--name", "Quan tri")]
    public async Task VerbOnNoSchema_SaysWhatToDo_AndEndsWith1(params string[] verb)
    {
        var (exit, told) = await RunAsync("mat-khau-du-dai", verb);

        Assert.Equal(1, exit);
        Assert.Equal("The database's schema is older than this program. Run the verb migrate first.", told.Trim());
    }

    [Theory]
    [InlineData("verify-audit")]
    [InlineData("migrate")]
    [InlineData("serve")]
    public async Task FileThatIsNoDatabase_IsSaidInALine_AndEndsWith1(params string[] verb)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "var"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "var", "partyworkflow.db"), string.Concat(Enumerable.Repeat("no database ", 1000)));

        var (exit, told) = await RunAsync(null, verb);

        Assert.Equal(1, exit);
        Assert.StartsWith("The file that ConnectionStrings:PartyWorkflow names is no SQLite database", told.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongDefinition_IsToldInOneLine_AlthoughItsClassCannotBeLoaded()
    {
        var met = new TypeInitializationException("FollowUpProcesses", new InvalidOperationException("Process P v1: step \"b\" can't be reached."));

        Assert.Equal("Process P v1: step \"b\" can't be reached.", StartFault.LineOf(met));
        Assert.Null(StartFault.LineOf(new IOException("full")));
    }

    private static Dictionary<string, string> InProduction => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Site__BaseUrl"] = "https://baocao.example.org",
        ["Mail__Transport"] = "Smtp",
        ["Mail__FromAddress"] = "baocao@example.org",
        ["Mail__Smtp__Host"] = "mail.example.org",
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Exit, string Told)> RunAsync(string? password, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramUnderTest.Dll, .. verb]) { WorkingDirectory = _folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in InProduction)
        {
            start.Environment[name] = value;
        }

        start.Environment["PARTYWORKFLOW_ADMIN_PASSWORD"] = password ?? "";
        using var process = Process.Start(start)!;
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, told);
    }
}
