using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Scope;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>What the database itself enforces (I1, I4, I8), on real SQLite.</summary>
public sealed class StoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly CycleRules Rules = new(PlanCycles.Defaults[1], new WorkingCalendar([], []));

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-store-").FullName;
    private ServiceProvider _services = null!;
    private ReportingUnit _unit = null!;
    private Person _person = null!;

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddStorage(StoreConnection.SqliteFile(Path.Combine(_folder, "store.db"))).BuildServiceProvider();
        await using var db = Open();
        await db.Database.MigrateAsync();
        db.UnitKinds.Add(UnitKind.Define("K", "K", "K", ["HALF_YEAR"]));
        _unit = ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1));
        db.Units.Add(_unit);
        await db.SaveChangesAsync();
        _person = Person.Enrol("a@example.org", "A").Assign(Role.UnitSecretary, _unit.Id);
        db.People.Add(_person);
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Obligation_OfTheSameUnitCycleAndYear_ExistsOnce()
    {
        await SaveAsync(Opened());

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Opened()));
    }

    [Fact]
    public async Task Notice_OfTheSameKey_ExistsOnce()
    {
        var obligation = Opened();
        await SaveAsync(obligation, Notice.Plan(obligation, NoticeKind.Reminder, "7", _person.Id, Now));

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Notice.Plan(obligation, NoticeKind.Reminder, "7", _person.Id, Now)));
        await SaveAsync(Notice.Plan(obligation, NoticeKind.Reminder, "3", _person.Id, Now));
    }

    [Fact]
    public async Task ForeignKeys_AreEnforced()
    {
        var obligation = Opened();
        await SaveAsync(obligation);

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Notice.Plan(obligation, NoticeKind.Reminder, "7", 4711, Now)));
    }

    [Fact]
    public async Task TwoPeopleAtOnce_TheSecondIsRefused()
    {
        var id = (await SaveAsync(Opened())).Id;
        await using var one = Open();
        await using var other = Open();
        var first = await one.Obligations.SingleAsync(row => row.Id == id);
        var second = await other.Obligations.SingleAsync(row => row.Id == id);
        first.Submit(Rules, Now);
        second.Waive(Rules);
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task Obligation_ComesBackAsItWas()
    {
        var obligation = Opened();
        obligation.Submit(Rules, Now);
        obligation.Withdraw(Rules, Now.AddHours(1));
        obligation.Submit(Rules, Now.AddHours(2));
        await SaveAsync(obligation);
        await using var db = Open();

        var read = await db.Obligations.SingleAsync(row => row.Id == obligation.Id);

        Assert.Equal((obligation.SubmittedAt, obligation.Timeliness, obligation.NextActionAt), (read.SubmittedAt, read.Timeliness, read.NextActionAt));
        Assert.Equal(obligation.Pauses, read.Pauses);
    }

    [Fact]
    public async Task AuditChain_OfParallelWriters_IsUnbroken_AndShowsATamperedRow()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var db = Open();
                db.AppendAudit(AuditEntry.Of("Act", $"w{writer}-{i}", Now));
                await db.SaveChangesAsync();
            }
        })));

        Assert.Null(await FirstFaultAsync());
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Audit SET Data = 'changed' WHERE Sequence = 7");
        }

        Assert.Equal("row 7 was changed", await FirstFaultAsync());
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM Audit WHERE Sequence = 7");
        }

        Assert.StartsWith("row 7 is missing", await FirstFaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scope_ShowsAUnitItsOwn_TheBoardAll_AnAdministratorNothing()
    {
        await SaveAsync(Opened());
        await using var db = Open();
        int Seen(params Role[] roles) => db.Obligations.VisibleTo(new Viewer(1, roles.ToHashSet(), [], [], [])).Count();

        Assert.Equal(1, db.Obligations.VisibleTo(new Viewer(1, new HashSet<Role>(), [_unit.Id], [], [])).Count());
        Assert.Equal(0, db.Obligations.VisibleTo(new Viewer(1, new HashSet<Role> { Role.UnitSecretary }, [_unit.Id + 1], [], [])).Count());
        Assert.Equal([1, 1, 1, 0, 0], [Seen(Role.BoardStaff), Seen(Role.BoardLeader), Seen(Role.Supervisor), Seen(Role.Administrator), Seen()]);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }

    private Obligation Opened() => Obligation.Open(_unit.Id, Rules, 2026, new(2026, 4, 10));

    private async Task<T> SaveAsync<T>(T first, params object[] more)
        where T : notnull
    {
        await using var db = Open();
        db.Add(first);
        db.AddRange(more);
        await db.SaveChangesAsync();
        return first;
    }

    private async Task<string?> FirstFaultAsync()
    {
        await using var db = Open();
        var chain = new AuditChain();
        return (await db.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync()).Select(chain.Check).FirstOrDefault(fault => fault is not null);
    }

    private PartyWorkflowDbContext Open() => _services.CreateScope().ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
}
