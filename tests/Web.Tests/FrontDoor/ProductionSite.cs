using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests.FrontDoor;

/// <summary>The program in Production, from nothing: made by its verbs, under an address with a path, behind a proxy at 127.0.0.2.</summary>
public sealed class ProductionSite : IAsyncLifetime
{
    public const string Path = "/bao-cao";
    public const string User = "quantri";
    public const string Password = "mat-khau-du-dai";

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-production-").FullName;

    public static Uri Address { get; } = new($"https://baocao.example.org{Path}/");

    public ProgramUnderTest Program { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        KeyValuePair<string, string>[] settings = [new("PARTYWORKFLOW_ADMIN_PASSWORD", Password)];
        Assert.Equal((0, ""), await RunAsync(settings, "migrate"));
        Assert.Equal((0, ""), await RunAsync(settings, "admin", "create", "--email", "qt@example.org", "--name", "Quản trị", "--user", User));
        Program = await ProgramUnderTest.StartAsync(null, _folder, [.. ProgramUnderTest.ProductionOptions, "--Site:BaseUrl", Address.ToString(), "--Site:TrustedProxies", "127.0.0.2"]);
    }

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static Visitor Visitor(ThroughProxy way) => new(Address, way);

    private async Task<(int Exit, string Error)> RunAsync(KeyValuePair<string, string>[] settings, params string[] verb)
    {
        var (exit, output, error) = await ProgramUnderTest.RunAsync(_folder, settings, verb);
        Assert.StartsWith($"Production, Sqlite {_folder}", output, StringComparison.Ordinal);
        return (exit, error);
    }
}
