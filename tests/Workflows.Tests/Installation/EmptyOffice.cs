using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Installation;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>A migrated database of a test's own with a clock that the test moves, and what administrators do in it.</summary>
internal sealed class EmptyOffice : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private EmptyOffice(TestDatabase database, DateTimeOffset now)
    {
        _database = database;
        Clock = new FakeTimeProvider(now);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(database.Store).AddWorkflows()
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Whoever does what administrators do; 0 before <see cref="InstallAsync"/>.</summary>
    public int AdministratorId { get; private set; }

    /// <summary>Not made yet.</summary>
    /// <param name="now">Null: 09:00 on 2/2/2026, local.</param>
    public static async Task<EmptyOffice> UnmigratedAsync(StoreKind kind, DateTimeOffset? now = null) =>
        new(await TestDatabase.CreateAsync(kind), now ?? OfficeZone.At(new(2026, 2, 2), new(9, 0)));

    public static async Task<EmptyOffice> MigratedAsync(StoreKind kind = StoreKind.Sqlite, DateTimeOffset? now = null)
    {
        var office = await UnmigratedAsync(kind, now);
        await office.InAsync(services => services.GetRequiredService<PartyWorkflowDbContext>().Database.MigrateAsync());
        return office;
    }

    /// <summary>As the verbs <c>migrate</c> and <c>admin create</c> leave it.</summary>
    public static async Task<EmptyOffice> InstalledAsync(DateTimeOffset? now = null)
    {
        var office = await MigratedAsync(now: now);
        await office.InstallAsync();
        var admin = Person.Enrol("quantri@example.org", "Nguyễn Văn An").Assign(Role.Administrator, null);
        await office.SaveAsync(admin);
        office.AdministratorId = admin.Id;
        return office;
    }

    public Task<IReadOnlyList<string>> InstallAsync() =>
        AskAsync(services => services.GetRequiredService<InstallOffice>().ExecuteAsync(default));

    /// <summary>A unit that was there from the start.</summary>
    public async Task<ReportingUnit> FoundAsync(string code, string kind, DateOnly? from = null)
    {
        var unit = ReportingUnit.Found(code, code, code, kind, from ?? new(2020, 1, 1));
        await SaveAsync(unit);
        return unit;
    }

    public Task SaveAsync(params object[] rows) => InAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    });

    public Task InAsync(Func<IServiceProvider, Task> act) => AskAsync(async services =>
    {
        await act(services);
        return 0;
    });

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<PartyWorkflowDbContext, Task<T>> read) =>
        AskAsync(services => read(services.GetRequiredService<PartyWorkflowDbContext>()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
