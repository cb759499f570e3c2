using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>The office with the Elsa runtime beside our tables, in the same SQLite file, started as a host starts it.</summary>
internal sealed class ElsaOffice : IAsyncDisposable
{
    private ElsaOffice(Office office) => Office = office;

    public Office Office { get; }

    public static async Task<ElsaOffice> OpenAsync()
    {
        var office = await Office.OpenAsync((services, connection) => services.AddElsaRuntime("Sqlite", connection));
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

    /// <summary>What Elsa says of itself, by process: where the instance stands.</summary>
    public Task<Dictionary<Guid, string>> StandingsAsync() => Office.DoAsync(async services =>
    {
        var ids = await services.GetRequiredService<Persistence.PartyWorkflowDbContext>().Processes.Select(row => row.Id).ToListAsync();
        var found = await services.GetRequiredService<ElsaInstances>().FindAsync(ids, default);
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Standing.Text);
    });

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
