using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>A small office in a database of its own: two units, an agency, the board, and an approved target registration of the first unit.</summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>Monday 1/6/2026, 09:00.</summary>
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Office(TestDatabase database, Action<IServiceCollection, StoreConnection>? more)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(Store).AddWorkflows()
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        more?.Invoke(services, Store);
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public FakeTimeProvider Clock { get; } = new(Start);

    public StoreConnection Store => _database.Store;

    public int Unit { get; private set; }

    public int OtherUnit { get; private set; }

    public int Agency { get; private set; }

    public Guid Targets { get; private set; }

    /// <summary>By the name before the @.</summary>
    public IReadOnlyDictionary<string, int> People { get; private set; } = new Dictionary<string, int>();

    /// <param name="more">What is there besides, over the same store.</param>
    public static async Task<Office> OpenAsync(StoreKind kind = StoreKind.Sqlite, Action<IServiceCollection, StoreConnection>? more = null)
    {
        var office = new Office(await TestDatabase.CreateAsync(kind), more);
        await office.WriteAsync();
        return office;
    }

    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<T> AskAsync<T>(Func<PartyWorkflowDbContext, Task<T>> ask) => DoAsync(services => ask(services.GetRequiredService<PartyWorkflowDbContext>()));

    /// <summary>A report of the first unit, due in two weeks from the office's start, whatever the cycle's own date.</summary>
    public Task<Guid> OpenReportAsync(Cycle cycle) => AskAsync(async db =>
    {
        var rules = new CycleRules(cycle with { Cutoff = new MonthDay(6, 15) }, new WorkingCalendar([], [], PlanHolidays.Fixed()));
        var obligation = Obligation.Open(Unit, rules, 2026, new DateOnly(2026, 5, 1));
        var (definition, steps) = ProcessCatalogue.CurrentFor(cycle);
        db.Obligations.Add(obligation);
        db.Processes.Add(RunningProcess.Start(obligation.Id, definition.Code, definition.Version, steps, definition.First.Code, Start));
        await db.SaveChangesAsync();
        return obligation.Id;
    });

    /// <summary>After a test has entered people of its own.</summary>
    public async Task ReadPeopleAsync() => People = await AskAsync(db => db.People.ToDictionaryAsync(person => person.Email.Replace("@x.vn", ""), person => person.Id));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync();
        db.UnitKinds.AddRange(UnitKind.Define("K", "Huyện ủy", "District", ["TARGETS", "HALF_YEAR"]), UnitKind.Define("A", "Cơ quan", "Agency", []));
        db.FormVersions.AddRange(PlanCatalogue.Forms());
        db.Cycles.AddRange(PlanCycles.Defaults.Select(CycleSetting.Of));
        ReportingUnit Found(string code, string kind) => ReportingUnit.Found(code, code, code, kind, new DateOnly(2020, 1, 1));
        var (unit, other, agency) = (Found("HU-1", "K"), Found("HU-2", "K"), Found("SO-1", "A"));
        db.Units.AddRange(unit, other, agency);
        await db.SaveChangesAsync();
        (Unit, OtherUnit, Agency) = (unit.Id, other.Id, agency.Id);
        var people = new Dictionary<string, Person>
        {
            ["bt"] = Person.Enrol("bt@x.vn", "Bí thư").Assign(Role.UnitSecretary, Unit),
            ["pbt"] = Person.Enrol("pbt@x.vn", "Phó bí thư").Assign(Role.UnitSecretary, Unit),
            ["nlb"] = Person.Enrol("nlb@x.vn", "Người lập biểu").Assign(Role.Preparer, Unit),
            ["uq"] = Person.Enrol("uq@x.vn", "Ủy quyền").Assign(Role.Delegate, null),
            ["bt2"] = Person.Enrol("bt2@x.vn", "Bí thư 2").Assign(Role.UnitSecretary, OtherUnit),
            ["xl"] = Person.Enrol("xl@x.vn", "Cơ quan").Assign(Role.AgencyOfficer, Agency),
            ["cv"] = Person.Enrol("cv@x.vn", "Chuyên viên").Assign(Role.BoardStaff, null),
            ["tb"] = Person.Enrol("tb@x.vn", "Trưởng ban").Assign(Role.BoardLeader, null),
            ["gs"] = Person.Enrol("gs@x.vn", "Giám sát").Assign(Role.Supervisor, null),
            ["qt"] = Person.Enrol("qt@x.vn", "Quản trị").Assign(Role.Administrator, null),
        };
        db.People.AddRange(people.Values);
        await db.SaveChangesAsync();
        people["bt"].BeAbsent(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), people["uq"].Id);
        People = people.ToDictionary(pair => pair.Key, pair => pair.Value.Id);

        var rules = new CycleRules(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Targets), new WorkingCalendar([], [], PlanHolidays.Fixed()));
        var targets = Obligation.Open(Unit, rules, 2026, new DateOnly(2026, 1, 1));
        targets.Submit(rules, new DateTimeOffset(2026, 2, 1, 2, 0, 0, TimeSpan.Zero));
        targets.CompleteReviewStep(rules, 1);
        db.Obligations.Add(targets);
        db.History.Add(HistoryEntry.Of(targets, HistoryEvent.Approved, new DateTimeOffset(2026, 2, 2, 2, 0, 0, TimeSpan.Zero), "approved", people["cv"].Id));
        Targets = targets.Id;
        await db.SaveChangesAsync();
        var form = await scope.ServiceProvider.GetRequiredService<FormDesk>().FormOfAsync(targets, CancellationToken.None);
        // As a program of before what is shown was kept wrote it.
        var content = GeneratedReport.For(form.Template, 1, form.Context).ToCanonicalJson(form.Template);
        db.Submissions.Add(Submission.Receive(targets.Id, 1, "2026-TARGETS-HU-1-01", Start, People["bt"], null, content, ReportContent.Sha256Hex(content), targets.DueBefore, 0));
        await db.SaveChangesAsync();
    }
}
