using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>A rehearsal's own world: services, clock and a database. Removed with it.</summary>
public sealed class RehearsalHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RehearsalDatabase _database;

    private RehearsalHost(ServiceProvider services, RehearsalDatabase database, RehearsalClock clock, Scenario scenario)
    {
        (_services, _database) = (services, database);
        (Clock, Scenario) = (clock, scenario);
    }

    public RehearsalClock Clock { get; }

    public Scenario Scenario { get; }

    /// <summary>With the office that the scenario describes.</summary>
    public static Task<RehearsalHost> OpenAsync(Scenario scenario, IMailTransportFactory transports, CancellationToken cancellationToken, StoreConnection? server = null) =>
        OpenAsync(scenario, transports, ScenarioOffice.WriteAsync, cancellationToken, server);

    /// <param name="writeOffice">Writes the office into the empty database.</param>
    /// <param name="server">Where to make its database; null: a temporary SQLite file.</param>
    public static async Task<RehearsalHost> OpenAsync(
        Scenario scenario, IMailTransportFactory transports, Func<Scenario, PartyWorkflowDbContext, CancellationToken, Task> writeOffice, CancellationToken cancellationToken, StoreConnection? server = null)
    {
        var database = new RehearsalDatabase(server);
        var clock = new RehearsalClock(scenario.Start);
        var host = new RehearsalHost(ServicesFor(database.Store, clock, transports, new SiteAddress(new Uri("http://rehearsal.localhost/"))), database, clock, scenario);
        await using var scope = host._services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync(cancellationToken);
        await writeOffice(scenario, db, cancellationToken);
        return host;
    }

    /// <summary>The services that the jobs run, over a clock and a database of one's own.</summary>
    /// <param name="interceptors">Of what is sent to the database.</param>
    public static ServiceProvider ServicesFor(StoreConnection store, TimeProvider clock, IMailTransportFactory transports, SiteAddress site, params IEnumerable<IInterceptor> interceptors)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton(transports).AddSingleton(site)
            // Nobody is invited in it, and nothing that it seals is to be opened afterwards.
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddStorage(store).AddWorkflows().AddScheduling().AddSingleton(_ => new SchedulerMeter("PartyWorkflow.Rehearsal"));
        foreach (var interceptor in interceptors)
        {
            services.AddSingleton(interceptor);
        }

        return services.BuildServiceProvider();
    }

    public Task<IReadOnlyList<RehearsalEvent>> PlayAsync(Action<DateTimeOffset>? progress, CancellationToken cancellationToken) =>
        new RehearsalRun(_services, Clock, Scenario) { Progress = progress }.PlayAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
