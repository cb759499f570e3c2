using Elsa.Workflows;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>The office with the Elsa runtime beside our tables, in the same database, started as a host starts it.</summary>
internal sealed class ElsaOffice : IAsyncDisposable
{
    private ElsaOffice(Office office) => Office = office;

    public Office Office { get; }

    public static async Task<ElsaOffice> OpenAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var office = await Office.OpenAsync(kind, (services, store) => services.AddElsaRuntime(store));
        await office.DoAsync(async services =>
        {
            foreach (var hosted in services.GetServices<IHostedService>())
            {
                await hosted.StartAsync(default);
            }

            return 0;
        });
        return new ElsaOffice(office);
    }

    public Task CatchUpAsync() => Office.DoAsync(async services =>
    {
        await services.GetRequiredService<IProcessMirror>().CatchUpAsync(default);
        return 0;
    });

    public Task<int> ReconcileAsync() => Office.DoAsync(services => services.GetRequiredService<IProcessMirror>().ReconcileAsync(default));

    public Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> act) => Office.DoAsync(act);

    /// <summary>What Elsa itself says, by process: where the instance stands, and what it wrote of the tasks completed: "in-progress@3 [triage>assign | in-progress>progress]".</summary>
    public Task<Dictionary<Guid, string>> TracesAsync() => Office.DoAsync(async services =>
    {
        var ids = await services.GetRequiredService<PartyWorkflowDbContext>().Processes.Select(row => row.Id).ToListAsync();
        var found = await services.GetRequiredService<ElsaInstances>().FindAsync(ids, default);
        var records = await services.GetRequiredService<IActivityExecutionStore>().FindManyAsync(new ActivityExecutionRecordFilter { WorkflowInstanceIds = [.. ids.Select(id => id.ToString())] });
        var tasks = records.Where(record => record is { ActivityType: "PartyWorkflow.Task", Status: ActivityStatus.Completed }).ToLookup(record => Guid.Parse(record.WorkflowInstanceId));
        return found.ToDictionary(pair => pair.Key, pair => Line(pair.Value.Standing.Text, tasks[pair.Key].OrderBy(record => record.StartedAt).Select(record => $"{record.ActivityId}>{OutcomeOf(record)}")));
    });

    public static string Line(string standing, IEnumerable<string> history) => $"{standing} [{string.Join(" | ", history)}]";

    private static string OutcomeOf(ActivityExecutionRecord record) => string.Join(',', ((IEnumerable<object>)record.Payload!["Outcomes"]).Cast<string>());

    public async ValueTask DisposeAsync()
    {
        await Office.DoAsync(async services =>
        {
            foreach (var hosted in services.GetServices<IHostedService>().Reverse())
            {
                await hosted.StopAsync(default);
            }

            return 0;
        });
        await Office.DisposeAsync();
    }
}
