using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>Elsa is told once, healed where it differs, and reported.</summary>
public sealed class MirrorTests : IAsyncLifetime
{
    private ElsaOffice _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_office?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Theory, Stores]
    public async Task Step_AndItsCommand_CommitTogether_AndARefusedOneLeavesNone(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var id = await RaiseAsync();
        await TakeAsync(id, "cv", "assign");
        await TakeAsync(id, "bt2", "progress");

        Assert.Equal([(1, null), (1, "assign")], (await _office.Office.AskAsync(db => db.RuntimeCommands.OrderBy(command => command.Id).ToListAsync())).Select(command => (command.Visit, command.Outcome)));
    }

    [Theory, Stores]
    public async Task Told_Twice_ChangesNothingTheSecondTime(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var id = await RaiseAsync();
        await _office.CatchUpAsync();
        await TakeAsync(id, "cv", "assign");
        var commands = await _office.Office.AskAsync(db => db.RuntimeCommands.AsNoTracking().ToListAsync());
        await _office.CatchUpAsync();
        var before = await _office.TracesAsync();

        await _office.Office.AskAsync(db =>
        {
            db.RuntimeCommands.AddRange(commands.Select(command => RuntimeCommand.Complete(db.Processes.Single().Tasks.Single(task => task.Visit == command.Visit))));
            return db.SaveChangesAsync();
        });
        await _office.CatchUpAsync();

        Assert.Equal(before, await _office.TracesAsync());
        await AssertAgreesAsync(reported: 0);
    }

    [Theory, Stores]
    public async Task InstancesThatDiffer_AreReportedOnce_PutRight_AndGoOn(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var (gone, ended, faulted, ahead) = (await RaiseAsync(), await RaiseAsync(), await RaiseAsync(), await RaiseAsync());
        await _office.CatchUpAsync();
        await OnAsync(gone, (instances, process) => instances.RemoveAsync(process, default));
        await OnAsync(ended, (instances, process) => instances.ResumeAsync(process, 1, "no-such-outcome", default));
        // An exception in the task: it is not told with what outcome.
        await _office.DoAsync(async services => await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync((await ProcessAsync(faulted)).ToString()))
            .RunInstanceAsync(new() { BookmarkId = new TaskStimulus((await ProcessAsync(faulted)).ToString(), 1).BookmarkId }));
        await OnAsync(ahead, (instances, process) => instances.ResumeAsync(process, 1, Outcomes.Assign, default));

        Assert.Equal(4, await _office.ReconcileAsync());

        await AssertAgreesAsync(reported: 4);
        var said = string.Join('\n', await _office.Office.AskAsync(db => db.BoardItems.Select(item => item.Detail).ToListAsync()));
        Assert.All(new[] { "triage@1: missing", "triage@1: ended", "triage@1: Faulted at triage", "triage@1: in-progress@2" }, part => Assert.Contains(part, said, StringComparison.Ordinal));
        foreach (var id in new[] { gone, ended, faulted, ahead })
        {
            Assert.True(await TakeAsync(id, "cv", "decline"));
        }

        await _office.CatchUpAsync();
        await AssertAgreesAsync(reported: 4);
    }

    /// <summary>Elsa's known half-written commit: its table of bookmarks is ahead of the instance, and no stimulus reaches it any more (#7726).</summary>
    [Theory, Stores]
    public async Task BookmarksAheadOfTheInstance_WhichNoStimulusReaches_DoNotHoldAProcessUp(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var id = await RaiseAsync();
        await _office.CatchUpAsync();
        var process = await ProcessAsync(id);
        await _office.DoAsync(async services => await services.GetRequiredService<IBookmarkStore>().DeleteAsync(new() { WorkflowInstanceId = process.ToString() }));
        Assert.Empty(await _office.DoAsync(services => services.GetRequiredService<IWorkflowResumer>().ResumeAsync<TaskActivity>(new TaskStimulus(process.ToString(), 1))));

        await TakeAsync(id, "cv", "assign");
        await _office.CatchUpAsync();

        Assert.Equal(["in-progress@2 [triage>assign]"], (await _office.TracesAsync()).Values);
        await AssertAgreesAsync(reported: 0);
    }

    [Theory, Stores]
    public async Task ElsaChosenLater_TakesOverWhatRuns_WithoutReportingIt(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var id = await RaiseAsync();
        await TakeAsync(id, "cv", "assign");
        await _office.Office.AskAsync(db => db.RuntimeCommands.ExecuteDeleteAsync());

        Assert.Equal(0, await _office.ReconcileAsync());

        Assert.Equal(["in-progress@2 []"], (await _office.TracesAsync()).Values);
        await AssertAgreesAsync(reported: 0);
    }

    [Theory, Stores]
    public async Task ProcessMoved_ToOtherReviewSteps_RunsByThemInElsa(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var office = _office.Office;
        var annual = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Annual);
        var report = await office.OpenReportAsync(annual);
        await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, office.People["pbt"], default));
        await _office.CatchUpAsync();
        await office.DoAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, annual with { ReviewSteps = [Role.BoardStaff] }, office.People["qt"]), default));
        var seen = (await office.DoAsync(services => services.GetRequiredService<VersionMoves>().ListAsync(default))).Select(move => move.Process.Id).ToList();

        Assert.Equal(1, (await office.DoAsync(services => services.GetRequiredService<MoveProcesses>().ExecuteAsync(new(office.People["qt"], "Một bước", seen), default))).Required);
        await _office.CatchUpAsync();

        var instance = await _office.DoAsync(async services => await services.GetRequiredService<IWorkflowInstanceStore>().FindAsync(new() { Id = seen.Single().ToString() }));
        Assert.Equal("PERIODIC_REPORT:BoardStaff:v1", instance!.DefinitionVersionId);
        Assert.Equal(["review-1@2 []"], (await _office.TracesAsync()).Values);
        Assert.True((await office.DoAsync(services => services.GetRequiredService<UseCases.Reviews.ApproveReport>().ExecuteAsync(new(report, office.People["cv"]), default))).IsDone);
        await _office.CatchUpAsync();
        Assert.Equal(["ended [review-1>approve]"], (await _office.TracesAsync()).Values);
        await AssertAgreesAsync(reported: 0);
    }

    [Theory, Stores]
    public async Task ProcessThatElsaCannotRun_IsTriedAgain_AndHoldsUpNoOther(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var (bad, good) = (await RaiseAsync(), await RaiseAsync());
        await _office.Office.AskAsync(db => db.Processes.Where(row => row.FollowUpId == bad).ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionVersion, 99)));

        await _office.CatchUpAsync();

        Assert.Equal([await ProcessAsync(good)], (await _office.TracesAsync()).Keys);
        Assert.Equal(0, await ReportedAsync());
        _office.Office.Clock.Advance(TimeSpan.FromMinutes(11));
        await _office.CatchUpAsync();
        await _office.CatchUpAsync();
        Assert.Equal(1, await ReportedAsync());
        await _office.Office.AskAsync(db => db.Processes.Where(row => row.FollowUpId == bad).ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionVersion, 1)));
        await _office.CatchUpAsync();
        await AssertAgreesAsync(reported: 1, repaired: 0);
    }

    [Theory, Stores]
    public async Task EndedInstances_AreRemovedAfterAWhile_AndMissedByNobody(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var (ended, running) = (await RaiseAsync(), await RaiseAsync());
        await TakeAsync(ended, "cv", "decline");
        await _office.CatchUpAsync();
        Assert.Equal(2, (await _office.TracesAsync()).Count);

        await OnAsync(ended, (instances, _) => instances.RemoveEndedAsync(DateTimeOffset.MaxValue, default));

        Assert.Equal([await ProcessAsync(running)], (await _office.TracesAsync()).Keys);
        var records = await _office.DoAsync(async services => await services.GetRequiredService<IActivityExecutionStore>().CountAsync(new() { WorkflowInstanceId = (await ProcessAsync(ended)).ToString() }));
        Assert.Equal(0, records);
        await AssertAgreesAsync(reported: 0);
    }

    private Task<int> ReportedAsync() => _office.Office.AskAsync(db => db.BoardItems.CountAsync(item => item.Kind == BoardItemKind.RuntimeDiffered));

    private Task AssertAgreesAsync(int reported) => AssertAgreesAsync(reported, reported);

    private async Task AssertAgreesAsync(int reported, int repaired)
    {
        Assert.Equal(0, await _office.ReconcileAsync());
        Assert.Equal(0, await _office.Office.AskAsync(db => db.RuntimeCommands.CountAsync()));
        Assert.Equal(reported, await ReportedAsync());
        Assert.Equal(repaired, await _office.Office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "RuntimeRepaired")));
    }

    private async Task OnAsync(Guid followUp, Func<ElsaInstances, Guid, Task> act)
    {
        var process = await ProcessAsync(followUp);
        await _office.DoAsync(async services =>
        {
            await act(services.GetRequiredService<ElsaInstances>(), process);
            return 0;
        });
    }

    private Task<Guid> ProcessAsync(Guid followUp) => _office.Office.AskAsync(db => db.Processes.Where(row => row.FollowUpId == followUp).Select(row => row.Id).SingleAsync());

    private async Task<Guid> RaiseAsync() => (await _office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(
        new(_office.Office.Unit, _office.Office.People["bt"], "Khó khăn", null, Severity.High), default))).Required.Id;

    private async Task<bool> TakeAsync(Guid id, string by, string outcome) => (await _office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
        new(id, _office.Office.People[by], outcome, 0, "lý do", "nội dung", _office.Office.Agency, new DateOnly(2026, 7, 1)), default))).IsDone;
}
