using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>Rules that change while obligations are open: what was sent stays sent, the rest follows the new dates.</summary>
public sealed class ChangedRulesTests : IAsyncLifetime
{
    private PlanningOffice _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Theory, Stores]
    public async Task HolidayThatMovesASentLevelLater_SendsItOnce(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-28");
        await _office.ChangeCalendarAsync(new() { Days = [new(new(2026, 5, 27), "Nghỉ bù", false)] });
        await _office.SweepAsync("05-29", "06-10");

        // Level 2 went on 28/5 before the day was made a holiday; level 3 and LATE-1 follow the new calendar.
        Assert.Equal(
            ["05-25 08:00 LATE-0 bt", "05-25 08:00 LEVEL-1 cv", "05-28 08:00 LEVEL-2 tb", "06-02 08:00 LATE-1 bt", "06-04 08:00 LEVEL-3 gs", "06-09 08:00 LATE-2 bt"],
            (await _office.SentAsync()).Where(line => line.Contains(" L", StringComparison.Ordinal)));
    }

    [Theory, Stores]
    public async Task NewMilestones_HoldForWhatIsOpen_FromNowOn(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-12");
        Assert.True((await ChangeAsync(HalfYear() with { Milestones = [30, 14, 10, 3] })).IsDone);
        await _office.SweepAsync("05-13", "05-24");

        Assert.Equal(["04-10 08:00 OPEN bt", "04-24 08:00 30 bt", "05-11 08:00 14 bt", "05-15 08:00 10 bt", "05-22 08:00 3 bt"], await _office.SentAsync());
    }

    [Theory, Stores]
    public async Task NewCutoff_LeavesADeadlineThatWasGiven(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "04-10");
        Assert.True((await ChangeAsync(HalfYear() with { Cutoff = new MonthDay(5, 15) })).IsDone);
        await _office.SweepAsync("04-11", "05-18");

        await _office.DoAsync(async services => Assert.Equal(new DateOnly(2026, 5, 25), (await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.SingleAsync()).DueBefore));
    }

    [Theory, Stores]
    public async Task TwoAdministratorsAtOnce_TheSecondIsTold(StoreKind kind)
    {
        await OpenAsync(kind);
        Assert.True((await ChangeAsync(HalfYear() with { ReviewWorkingDays = 7 })).IsDone);
        Assert.Equal("changed_by_another", (await ChangeAsync(HalfYear() with { ReviewWorkingDays = 3 })).Refusals.Single().Code);

        await _office.DoAsync(async services => Assert.Equal([5, 7], (await services.GetRequiredService<PartyWorkflowDbContext>().Cycles.OrderBy(row => row.Version).ToListAsync()).Select(row => row.Cycle.ReviewWorkingDays)));
    }

    [Theory, Stores]
    public async Task ImpossibleNumbers_AreRefusedWithTheirFields(StoreKind kind)
    {
        await OpenAsync(kind);
        var wrong = HalfYear() with { Milestones = [7, 7], Escalation = [new(5, Role.BoardStaff), new(3, Role.BoardLeader)], ReviewSteps = [], NameVi = " " };

        Assert.Equal(["NameVi", "Milestones", "Escalation", "ReviewSteps"], (await ChangeAsync(wrong)).Refusals.Select(fault => fault.Field));
    }

    private async Task OpenAsync(StoreKind kind) => _office = await PlanningOffice.OpenAsync("04-09 08:00", kind);

    private static Cycle HalfYear() => PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear);

    /// <summary>By an administrator who saw version 1.</summary>
    private async Task<Domain.Results.Result> ChangeAsync(Cycle cycle)
    {
        var answer = Domain.Results.Result.Done;
        await _office.DoAsync(async services => answer = await services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, cycle, 1), CancellationToken.None));
        return answer;
    }
}
