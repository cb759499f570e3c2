using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.SqlServer;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.TestSupport.SqlServer;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows;

namespace PartyWorkflow.Scheduler.Tests.SqlServer;

/// <summary>An office whose program believes that it keeps its data in SQL Server.</summary>
internal sealed class StandInOffice : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StandInOffice(TestDatabase database, DateTimeOffset start)
    {
        _database = database;
        Clock = new RehearsalClock(start);
        Services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IMailTransportFactory>(new NullTransportFactory()).AddSingleton(new SiteAddress(new Uri("http://x/")))
            .AddScoped(_ => StandInConnection.To(database.Store, Sent))
            .AddDbContext<PartyWorkflowDbContext, SqlServerPartyWorkflowDbContext>((scope, options) => options.UseSqlServer(scope.GetRequiredService<StandInConnection>()))
            .AddWorkflows().AddScheduling().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().BuildServiceProvider();
    }

    public RehearsalClock Clock { get; }

    public SentStatements Sent { get; } = new();

    public ServiceProvider Services { get; }

    public static async Task<StandInOffice> OpenAsync(Scenario scenario)
    {
        var office = new StandInOffice(await TestDatabase.CreateAsync(StoreKind.Sqlite), scenario.Start);
        await using (var sqlite = RehearsalHost.ServicesFor(office._database.Store, office.Clock, new NullTransportFactory(), new SiteAddress(new Uri("http://x/"))))
        await using (var scope = sqlite.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.MigrateAsync();
        }

        await office.DoAsync(async services =>
        {
            await ScenarioOffice.WriteAsync(scenario, services.GetRequiredService<PartyWorkflowDbContext>(), CancellationToken.None);
            return true;
        });
        return office;
    }

    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<T> AskAsync<T>(Func<PartyWorkflowDbContext, Task<T>> ask) => DoAsync(services => ask(services.GetRequiredService<PartyWorkflowDbContext>()));

    /// <summary>Moves the clock, and sweeps.</summary>
    public Task SweepAsync(string at, bool isDelivered = true)
    {
        Clock.MoveTo(PlanningOffice.At(at));
        return DoAsync(async services =>
        {
            var sweep = services.GetRequiredService<Sweep>();
            await (isDelivered ? sweep.ExecuteAsync(CancellationToken.None) : sweep.PlanAsync(CancellationToken.None));
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
