using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>Rules that change while obligations are open: what was sent stays sent, the rest follows the new dates.</summary>
public sealed class ChangedRulesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-changed-").FullName;
    private readonly RehearsalClock _clock = new(At("04-09"));
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _services = RehearsalHost.ServicesFor($"Data Source={Path.Combine(_folder, "office.db")}", _clock, new NullTransportFactory(), new SiteAddress(new Uri("http://x/")));
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.Database.MigrateAsync();
            await ScenarioOffice.WriteAsync(ScenarioReader.Read(A.Scenario().ToJsonString()), db, CancellationToken.None);
        });
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseFiles();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task HolidayThatMovesASentLevelLater_SendsItOnce()
    {
        await SweepEveryMorningAsync("04-10", "05-28");
        await ChangeAsync(change => change.SetAsync(new DateOnly(2026, 5, 27), "Nghỉ bù", isExtraWorkingDay: false, 1, CancellationToken.None));
        await SweepEveryMorningAsync("05-29", "06-10");

        var sent = await SentAsync();
        // Level 2 went on 28/5 before the day was made a holiday; level 3 and LATE-1 follow the new calendar.
        Assert.Equal(["LEVEL-1 05-25", "LEVEL-2 05-28", "LEVEL-3 06-04"], sent.Where(line => line.StartsWith("LEVEL", StringComparison.Ordinal)));
        Assert.Equal(["LATE-0 05-25", "LATE-1 06-02", "LATE-2 06-09"], sent.Where(line => line.StartsWith("LATE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NewMilestones_HoldForWhatIsOpen_FromNowOn()
    {
        await SweepEveryMorningAsync("04-10", "05-12");
        await InScopeAsync(async services =>
        {
            var faults = await services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, HalfYear() with { Milestones = [30, 14, 10, 3] }, 1), CancellationToken.None);
            Assert.True(faults.IsDone);
        });
        await SweepEveryMorningAsync("05-13", "05-24");

        Assert.Equal(["OPEN 04-10", "30 04-24", "14 05-11", "10 05-15", "3 05-22"], await SentAsync());
    }

    [Fact]
    public async Task NewCutoff_LeavesADeadlineThatWasGiven()
    {
        await SweepEveryMorningAsync("04-10", "04-10");
        await InScopeAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, HalfYear() with { Cutoff = new MonthDay(5, 15) }, 1), CancellationToken.None));
        await SweepEveryMorningAsync("04-11", "05-18");

        await InScopeAsync(async services => Assert.Equal(new DateOnly(2026, 5, 25), (await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.SingleAsync()).DueBefore));
    }

    [Fact]
    public async Task TwoAdministratorsAtOnce_TheSecondIsTold()
    {
        await InScopeAsync(async services =>
        {
            var change = services.GetRequiredService<ChangeCycle>();
            Assert.True((await change.ExecuteAsync(new(1, HalfYear() with { ReviewWorkingDays = 7 }, 1), CancellationToken.None)).IsDone);
            Assert.Equal("changed_by_another", (await change.ExecuteAsync(new(1, HalfYear() with { ReviewWorkingDays = 3 }, 1), CancellationToken.None)).Refusals.Single().Code);
        });
        await InScopeAsync(async services => Assert.Equal([5, 7], (await services.GetRequiredService<PartyWorkflowDbContext>().Cycles.OrderBy(row => row.Version).ToListAsync()).Select(row => row.Cycle.ReviewWorkingDays)));
    }

    [Fact]
    public async Task ImpossibleNumbers_AreRefusedWithTheirFields()
    {
        var wrong = HalfYear() with { Milestones = [7, 7], Escalation = [new(5, Role.BoardStaff), new(3, Role.BoardLeader)], ReviewSteps = [], NameVi = " " };
        await InScopeAsync(async services =>
            Assert.Equal(["NameVi", "Milestones", "Escalation", "ReviewSteps"], (await services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, wrong, 1), CancellationToken.None)).Refusals.Select(fault => fault.Field)));
    }

    private static Cycle HalfYear() => PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear);

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"2026-{day}T08:00:00+07:00", CultureInfo.InvariantCulture);

    private Task ChangeAsync(Func<ChangeCalendar, Task> change) => InScopeAsync(services => change(services.GetRequiredService<ChangeCalendar>()));

    private async Task SweepEveryMorningAsync(string first, string last)
    {
        for (var at = At(first); at <= At(last); at = at.AddDays(1))
        {
            _clock.MoveTo(at);
            await InScopeAsync(services => services.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None));
        }
    }

    private async Task<IReadOnlyList<string>> SentAsync()
    {
        IReadOnlyList<string> lines = [];
        await InScopeAsync(async services =>
        {
            var sent = await services.GetRequiredService<PartyWorkflowDbContext>().Notices.AsNoTracking().Where(notice => notice.State == NoticeState.Sent).OrderBy(notice => notice.SentAt).ThenBy(notice => notice.Id).ToListAsync();
            lines = [.. sent.Select(notice => $"{notice.Milestone} {OfficeZone.LocalDate(notice.SentAt!.Value):MM-dd}")];
        });
        return lines;
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
