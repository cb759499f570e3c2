using Microsoft.Data.Sqlite;
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
        AssertOnlyItsOwnerReads(Path.Combine(_folder, "var", "partyworkflow.db"));
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

    [Fact]
    public async Task ImportOfPeople_InvitesThem_OnlyWhenItIsApplied_AndTheLinkCanBeMadeAfterwards()
    {
        var file = Path.Combine(_folder, "people.csv");
        await File.WriteAllTextAsync(file, "Họ và tên;Thư điện tử;Vai trò;Tên đăng nhập\nNguyễn Văn An;an@example.org;Giám sát;an.gs\n");
        Assert.Equal(0, (await RunAsync(null, "migrate")).Exit);

        var (exit, told, error) = await ProgramUnderTest.RunAsync(_folder, [], "import", "people", file);
        Assert.True(exit == 0, error);
        Assert.Contains("row 2: new: an@example.org Nguyễn Văn An", told, StringComparison.Ordinal);
        Assert.Equal("0", await CountAsync("Invitations"));
        (exit, told, error) = await ProgramUnderTest.RunAsync(_folder, [], "import", "people", file, "--apply");

        Assert.True(exit == 0, error);
        Assert.Contains("1 new person gets an invitation by mail to set a password.", told, StringComparison.Ordinal);
        Assert.Equal("1", await CountAsync("Invitations WHERE SealedToken IS NOT NULL AND InvitedById IS NULL"));
        Assert.Equal("1", await CountAsync("AspNetUsers WHERE UserName = 'an.gs' AND PasswordHash IS NULL"));
        Assert.Equal("1", await CountAsync("Notices WHERE Kind = 'Invitation' AND State = 'Planned'"));
        Assert.Equal(0, (await RunAsync(null, "verify-audit")).Exit);
    }

    private async Task<string> CountAsync(string what)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "var", "partyworkflow.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = $"SELECT COUNT(*) FROM {what}";
#pragma warning restore CA2100
        return $"{await command.ExecuteScalarAsync()}";
    }

    [Theory]
    [InlineData("seed-demo: only in Development", "seed-demo")]
    [InlineData("migrat: there is no such verb. Did you mean migrate?", "migrat")]
    [InlineData("--rol: there is no such option. Did you mean --role?", "--rol", "worker")]
    [InlineData("Mail:Smtp:Hots: there is no such setting. Did you mean Mail:Smtp:Host?", "serve", "--Mail:Smtp:Hots", "x")]
    public async Task WhatIsNoVerbOrOption_OrOnlyForDevelopment_EndsWith2_AndSaysWhatWasMeant(string said, params string[] verb)
    {
        var (exit, told) = await RunAsync(null, verb);

        Assert.Equal(2, exit);
        Assert.StartsWith(said, told, StringComparison.Ordinal);
        Assert.Single(told.Trim().Split('\n'));
        Assert.False(Directory.Exists(Path.Combine(_folder, "var")) && Directory.EnumerateFiles(Path.Combine(_folder, "var"), "*.db").Any(file => new FileInfo(file).Length > 0));
    }

    [Fact]
    public async Task Backup_CopiesWhatIsThere_OverwritesNothing_AndOnlyItsOwnerReadsIt()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "var"));
        var (database, copy) = (Path.Combine(_folder, "var", "partyworkflow.db"), Path.Combine(_folder, "copy.db"));
        Assert.Equal(1, (await RunAsync(null, "backup", "copy.db")).Exit);
        Assert.False(File.Exists(database));
        await using var running = new SqliteConnection($"Data Source={database}");
        await running.OpenAsync();
        await WriteAsync(running, "PRAGMA journal_mode=WAL; CREATE TABLE Kept (Text TEXT); INSERT INTO Kept VALUES ('trong WAL'); BEGIN IMMEDIATE; INSERT INTO Kept VALUES ('chưa xong')");

        Assert.Equal((0, ""), await RunAsync(null, "backup", "copy.db"));

        await using var copied = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=false");
        await copied.OpenAsync();
        await using var read = copied.CreateCommand();
        read.CommandText = "SELECT group_concat(Text) FROM Kept";
        Assert.Equal("trong WAL", await read.ExecuteScalarAsync());
        AssertOnlyItsOwnerReads(copy);
        var (exit, told) = await RunAsync(null, "backup", "copy.db");
        Assert.Equal(1, exit);
        Assert.Contains("a backup overwrites nothing", told, StringComparison.Ordinal);
        Assert.Equal([copy], Directory.GetFiles(_folder));
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
    public async Task FolderThatCannotBeMade_IsSaidInALine_AndEndsWith2()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");

        KeyValuePair<string, string> below = new("ConnectionStrings:PartyWorkflow", "Data Source=file/office.db");
        var (exit, _, told) = await ProgramUnderTest.RunAsync(_folder, [below], "migrate");

        Assert.Equal(2, exit);
        Assert.StartsWith($"{below.Key}: the folder {Path.Combine(_folder, "file")} can't be made.", told, StringComparison.Ordinal);
        Assert.Single(told.Trim().Split('\n'));
    }

    [Fact]
    public void AWrongDefinition_IsToldInOneLine_AlthoughItsClassCannotBeLoaded()
    {
        var met = new TypeInitializationException("FollowUpProcesses", new InvalidOperationException("Process P v1: step \"b\" can't be reached."));

        Assert.Equal("Process P v1: step \"b\" can't be reached.", StartFault.LineOf(met));
        Assert.Null(StartFault.LineOf(new IOException("full")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertOnlyItsOwnerReads(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static async Task WriteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task<(int Exit, string Told)> RunAsync(string? password, params string[] verb)
    {
        var (exit, _, error) = await ProgramUnderTest.RunAsync(_folder, [new("PARTYWORKFLOW_ADMIN_PASSWORD", password ?? "")], verb);
        return (exit, error);
    }
}
