using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Bench;

/// <summary>
/// One step of a difficulty (assigned, and noted as progress) among N open ones, through the use case: rights, definition, history, audit chain and notice.
/// The floor writes the same rows with bare EF Core, one transaction each: it has them in memory already, and reads only the end of the audit chain.
/// </summary>
internal sealed class StepBench : IAsyncDisposable
{
    private const int StepsPerRound = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-bench-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
    private readonly StoreConnection _store;
    private readonly ServiceProvider _services;
    private readonly List<Guid> _ids = [];
    private int _next;
    private int _officer;

    public StepBench()
    {
        _store = StoreConnection.SqliteFile(Path.Combine(_folder, "bench.db"));
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddStorage(_store).AddWorkflows().BuildServiceProvider();
    }

    public static async Task<Measurement> RunAsync(int n, int rounds)
    {
        await using var bench = new StepBench();
        await bench.FillAsync(n);
#if WITH_ELSA
        await using var elsa = new ElsaSteps(bench._store, bench._clock);
        await elsa.FillAsync();
        return await Measurement.TakeAsync("step", "sqlite", n, "ms/step", rounds, bench.OursAsync, bench.FloorAsync, elsa.RoundAsync);
#else
        return await Measurement.TakeAsync("step", "sqlite", n, "ms/step", rounds, bench.OursAsync, bench.FloorAsync);
#endif
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<double> OursAsync() => TimeAsync(Round(), async (services, id) =>
    {
        var done = await services.GetRequiredService<TakeStep>().ExecuteAsync(new(id, _officer, Outcomes.Progress, Text: "Đã làm việc với doanh nghiệp."), CancellationToken.None);
        if (!done.IsDone)
        {
            throw new InvalidOperationException(string.Join("; ", done.Refusals));
        }
    });

    private async Task<double> FloorAsync()
    {
        var ids = Round();
        await using var scope = _services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var followUps = await reader.FollowUps.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        var processes = await reader.Processes.AsNoTracking().Where(row => ids.Contains(row.FollowUpId!.Value)).ToDictionaryAsync(row => row.FollowUpId!.Value);
        return await TimeAsync(ids, (services, id) => WriteAsync(services.GetRequiredService<PartyWorkflowDbContext>(), followUps[id], processes[id]));
    }

    private async Task WriteAsync(PartyWorkflowDbContext db, FollowUp followUp, RunningProcess process)
    {
        var now = _clock.GetUtcNow();
        db.Attach(followUp);
        db.Attach(process);
        await using var transaction = await db.Database.BeginTransactionAsync();
        process.Advance(Outcomes.Progress, FollowUpProcesses.InProgress, isEnd: false, new StepTaken(_officer, null, "Đã làm việc với doanh nghiệp.", now));
        followUp.EnterStep(process.Visit, followUp.AssignedDueBefore, isEnd: false, Empty, now);
        db.Notices.Add(Notice.Plan(followUp, NoticeKind.TaskAssigned, "TASK", _officer, now));
        db.AppendAudit(AuditEntry.Of(Outcomes.Progress, "follow-up:bench", now, _officer));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private List<Guid> Round() => [.. Enumerable.Range(0, StepsPerRound).Select(_ => _ids[_next++ % _ids.Count])];

    private static readonly WorkingCalendar Empty = new([], [], PlanHolidays.Fixed());

    /// <summary>Milliseconds for one step, over a round of them on different processes, each in a scope of its own as a request has.</summary>
    private async Task<double> TimeAsync(List<Guid> ids, Func<IServiceProvider, Guid, Task> step)
    {
        var watch = Stopwatch.StartNew();
        foreach (var id in ids)
        {
            await using var scope = _services.CreateAsyncScope();
            await step(scope.ServiceProvider, id);
        }

        return watch.Elapsed.TotalMilliseconds / ids.Count;
    }

    private async Task FillAsync(int n)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync();
        db.UnitKinds.AddRange(UnitKind.Define("K", "K", "K", ["TARGETS"]), UnitKind.Define("A", "A", "A", []));
        db.Cycles.AddRange(PlanCycles.Defaults.Select(CycleSetting.Of));
        var (unit, agency) = (ReportingUnit.Found("U", "U", "U", "K", new DateOnly(2020, 1, 1)), ReportingUnit.Found("A", "A", "A", "A", new DateOnly(2020, 1, 1)));
        db.Units.AddRange(unit, agency);
        await db.SaveChangesAsync();
        var people = new[] { Person.Enrol("bt@x.vn", "BT").Assign(Role.UnitSecretary, unit.Id), Person.Enrol("xl@x.vn", "XL").Assign(Role.AgencyOfficer, agency.Id), Person.Enrol("cv@x.vn", "CV").Assign(Role.BoardStaff, null) };
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        _officer = people[1].Id;
        var now = _clock.GetUtcNow();
        for (var i = 0; i < n; i++)
        {
            var difficulty = Difficulty.Raise(string.Create(CultureInfo.InvariantCulture, $"KK-2026-{i:0000000}"), "Khó khăn", "", Severity.Medium, unit.Id, people[0].Id, now);
            difficulty.AssignTo(agency.Id, new DateOnly(2026, 9, 1), now);
            difficulty.EnterStep(1, difficulty.AssignedDueBefore, isEnd: false, Empty, now);
            db.FollowUps.Add(difficulty);
            db.Processes.Add(RunningProcess.StartFor(difficulty.Id, FollowUpProcesses.Difficulty, 1, FollowUpProcesses.InProgress, now));
            _ids.Add(difficulty.Id);
            if (i % 2000 == 1999 || i == n - 1)
            {
                await db.SaveChangesAsync();
                db.Forget();
            }
        }
    }
}
