using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>The built program with its demonstration, on a day in the middle of a cycle.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    public ProgramUnderTest Program { get; private set; } = null!;

    public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");

    public async Task DisposeAsync() => await Program.DisposeAsync();

    internal Visitor Visitor() => new(Program.Address);

    internal async Task<Visitor> SignedInAsync(string user, string? path = null)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(user, path: path);
        return visitor;
    }

    /// <summary>Opens the visitor's half-year form; its path.</summary>
    internal static async Task<string> OpenHalfYearAsync(Visitor visitor)
    {
        await visitor.GetAsync("/Tasks");
        var id = Regex.Match(visitor.Body, "/Tasks/([0-9a-f-]{36})\"><b>Báo cáo 6 tháng 2026").Groups[1].Value;
        return (await visitor.GetAsync($"/Tasks/{id}/Form")).Url.AbsolutePath;
    }

    /// <summary>What a column holds in the database, as text.</summary>
    internal async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Program.Folder, "var", "partyworkflow.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetValue(0).ToString()!);
        }

        return found;
    }
}
