using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>One unit and its secretary in a database of a test's own. Each context is opened by a node of its own when asked.</summary>
internal sealed class SmallStore : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 5, 20, 2, 0, 0, TimeSpan.Zero);
    public static readonly CycleRules Rules = new(PlanCycles.Defaults[1], new WorkingCalendar([], [], PlanHolidays.Fixed()));

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private SmallStore(TestDatabase database)
    {
        _database = database;
        _services = NewNode();
    }

    public ReportingUnit Unit { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public static async Task<SmallStore> OpenAsync(StoreKind kind)
    {
        var store = new SmallStore(await TestDatabase.CreateAsync(kind));
        await using var db = store.Open();
        await db.Database.MigrateAsync();
        db.UnitKinds.Add(UnitKind.Define("K", "K", "K", ["HALF_YEAR"]));
        store.Unit = ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1));
        db.Units.Add(store.Unit);
        await db.SaveChangesAsync();
        store.Person = Person.Enrol("a@example.org", "A").Assign(Role.UnitSecretary, store.Unit.Id);
        db.People.Add(store.Person);
        await db.SaveChangesAsync();
        return store;
    }

    /// <summary>Services as another node of the same database has them.</summary>
    public ServiceProvider NewNode(params IInterceptor[] interceptors)
    {
        var services = new ServiceCollection().AddLogging().AddStorage(_database.Store).AddSingleton<Office.OfficeBookCache>();
        foreach (var interceptor in interceptors)
        {
            services.AddSingleton(interceptor);
        }

        return services.BuildServiceProvider();
    }

    public PartyWorkflowDbContext Open() => _services.CreateScope().ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();

    public Obligation Opened() => Obligation.Open(Unit.Id, Rules, 2026, new(2026, 4, 10));

    public async Task<T> SaveAsync<T>(T first, params object[] more)
        where T : notnull
    {
        await using var db = Open();
        db.Add(first);
        db.AddRange(more);
        await db.SaveChangesAsync();
        return first;
    }

    public async Task<string?> FirstAuditFaultAsync()
    {
        await using var db = Open();
        var chain = new AuditChain();
        return (await db.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync()).Select(chain.Check).FirstOrDefault(fault => fault is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
