using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Workflows;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>A rehearsal's own world: services, clock and a temporary database, never the live one. Removed with it.</summary>
public sealed class RehearsalHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private RehearsalHost(ServiceProvider services, RehearsalClock clock, Scenario scenario, string folder)
    {
        (_services, _folder) = (services, folder);
        (Clock, Scenario) = (clock, scenario);
    }

    public RehearsalClock Clock { get; }

    public Scenario Scenario { get; }

    /// <summary>With the office that the scenario describes.</summary>
    public static Task<RehearsalHost> OpenAsync(Scenario scenario, IMailTransportFactory transports, CancellationToken cancellationToken) =>
        OpenAsync(scenario, transports, ScenarioOffice.WriteAsync, cancellationToken);

    /// <param name="writeOffice">Writes the office into the empty database.</param>
    public static async Task<RehearsalHost> OpenAsync(
        Scenario scenario, IMailTransportFactory transports, Func<Scenario, PartyWorkflowDbContext, CancellationToken, Task> writeOffice, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("partyworkflow-rehearsal-").FullName;
        var clock = new RehearsalClock(scenario.Start);
        var services = ServicesFor($"Data Source={Path.Combine(folder, "rehearsal.db")}", clock, transports, new SiteAddress(new Uri("http://rehearsal.localhost/")));
        var host = new RehearsalHost(services, clock, scenario, folder);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync(cancellationToken);
        await writeOffice(scenario, db, cancellationToken);
        return host;
    }

    /// <summary>The services that the jobs run, over a clock and a database of one's own.</summary>
    public static ServiceProvider ServicesFor(string connectionString, TimeProvider clock, IMailTransportFactory transports, SiteAddress site) =>
        new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton(transports).AddSingleton(site)
            .AddSqliteStorage(connectionString).AddWorkflows().AddScheduling().BuildServiceProvider();

    public Task<IReadOnlyList<RehearsalEvent>> PlayAsync(Action<DateTimeOffset>? progress, CancellationToken cancellationToken) =>
        new RehearsalRun(_services, Clock, Scenario) { Progress = progress }.PlayAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseFiles();
        Directory.Delete(_folder, recursive: true);
    }
}
