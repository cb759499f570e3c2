using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Elsa;

namespace PartyWorkflow.Bench;

/// <summary>
/// The same step in Elsa alone, on instances of the same processes in the same file: no rights, no domain, no history, no audit, no notice of ours.
/// Services of its own, so that the native measurement does not write commands.
/// </summary>
internal sealed class ElsaSteps(StoreConnection store, TimeProvider clock) : IAsyncDisposable
{
    private const int StepsPerRound = 25;

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddSingleton(clock).AddStorage(store).AddWorkflows().AddElsaRuntime(store).BuildServiceProvider();
    private readonly Dictionary<Guid, int> _visits = [];
    private List<Guid> _processes = [];
    private int _next;

    /// <summary>Elsa makes one instance; the others are copies of its rows, for at Elsa's own rate 100,000 would take an hour.</summary>
    public async Task FillAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        await using var scope = _services.CreateAsyncScope();
        var processes = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Processes.AsNoTracking();
        _processes = await processes.Select(process => process.Id).ToListAsync();
        var template = await processes.FirstAsync(process => process.Id == _processes[0]);
        await scope.ServiceProvider.GetRequiredService<ElsaInstances>().PlaceAsync(template, template.Visit, CancellationToken.None);
        await using var connection = new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in new[] { "WorkflowInstances", "Bookmarks" })
        {
            await CopyAsync(connection, table, template);
        }
    }

    /// <summary>Milliseconds for one step.</summary>
    public async Task<double> RoundAsync()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < StepsPerRound; i++)
        {
            var id = _processes[_next++ % _processes.Count];
            await using var scope = _services.CreateAsyncScope();
            var visit = _visits.GetValueOrDefault(id, 1);
            var found = await scope.ServiceProvider.GetRequiredService<ElsaInstances>().ResumeAsync(id, visit, Outcomes.Progress, CancellationToken.None);
            var expected = string.Create(CultureInfo.InvariantCulture, $"{FollowUpProcesses.InProgress}@{visit + 1}");
            _visits[id] = found.Text == expected ? visit + 1 : throw new InvalidOperationException($"{found}, not {expected}");
        }

        return watch.Elapsed.TotalMilliseconds / StepsPerRound;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    /// <summary>Wherever the template's id stands in a row, the copy has its own.</summary>
    private static async Task CopyAsync(SqliteConnection connection, string table, RunningProcess template)
    {
        var columns = new List<(string Name, string Type)>();
        await using (var reader = await Command(connection, $"SELECT name, type FROM pragma_table_info('{table}')").ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                columns.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        var values = columns.Select(column => column.Type == "TEXT" ? $"replace(t.\"{column.Name}\", $template, lower(p.Id))" : $"t.\"{column.Name}\"");
        var copy = Command(connection, $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) SELECT {string.Join(", ", values)} FROM {table} t CROSS JOIN Processes p WHERE lower(p.Id) <> $template");
        copy.Parameters.AddWithValue("$template", template.Id.ToString());
        copy.CommandTimeout = 600;
        await copy.ExecuteNonQueryAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
