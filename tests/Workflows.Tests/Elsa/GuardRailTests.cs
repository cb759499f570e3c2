using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Activities.Flowchart.Options;
using Elsa.Workflows.Helpers;
using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Distributed;
using Medallion.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Elsa;
using Outcomes = PartyWorkflow.Workflows.Definitions.Outcomes;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>What bites in Elsa 3.7.1, and that it doesn't here: docs/elsa.md.</summary>
public sealed class GuardRailTests : IAsyncLifetime
{
    private ElsaOffice _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_office?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public void NamesThatStoredStateRefersTo_HaveNotChanged()
    {
        Assert.Equal("PartyWorkflow.Task", ActivityTypeNameHelper.GenerateTypeName<TaskActivity>());
        Assert.Equal("PartyWorkflow.Entrance", ActivityTypeNameHelper.GenerateTypeName<EntranceActivity>());
        Assert.Equal("OnCompletedAsync", nameof(TaskActivity.OnCompletedAsync));
        Assert.Equal(["Process", "Visit"], typeof(TaskStimulus).GetConstructors().Single(made => made.GetParameters().Length == 2).GetParameters().Select(parameter => parameter.Name));
        Assert.Equal("PERIODIC_REPORT:BoardStaff,BoardLeader:v1", new DefinitionKey(ReportProcesses.PeriodicReport, "BoardStaff,BoardLeader", 1).Id);
    }

    [Theory, Stores]
    public async Task NothingOfElsa_StaysInMemory_AndTheDistributedRuntimeRuns_InTokenMode(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        await _office.DoAsync(services =>
        {
            object[] stores =
            [
                services.GetRequiredService<IWorkflowDefinitionStore>(), services.GetRequiredService<IWorkflowInstanceStore>(), services.GetRequiredService<IBookmarkStore>(),
                services.GetRequiredService<IBookmarkQueueStore>(), services.GetRequiredService<IActivityExecutionStore>(), services.GetRequiredService<IWorkflowExecutionLogStore>(), services.GetRequiredService<ITriggerStore>(),
            ];
            Assert.All(stores, store => Assert.DoesNotContain("Memory", store.GetType().FullName, StringComparison.Ordinal));
            Assert.IsType<DistributedWorkflowRuntime>(services.GetRequiredService<IWorkflowRuntime>());
            Assert.IsType<DatabaseLockProvider>(services.GetRequiredService<IDistributedLockProvider>());
            Assert.Equal(FlowchartExecutionMode.TokenBased, services.GetRequiredService<IOptions<FlowchartOptions>>().Value.DefaultExecutionMode);
            return Task.FromResult(0);
        });
    }

    [Theory, Stores]
    public async Task DoubleClick_OnAStepThatLeadsToItself_CountsOnce(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var process = await PlaceAsync(FollowUpProcesses.InProgress);

        Assert.Equal("in-progress@2", await ResumeAsync(process, 1, Outcomes.Progress));
        Assert.Equal("in-progress@2", await ResumeAsync(process, 1, Outcomes.Progress));
        Assert.Equal("in-progress@2", await ResumeAsync(process, 1, Outcomes.Answer));
    }

    [Theory, Stores]
    public async Task Resumption_OfOneProcess_LeavesAnotherInTheSameStep(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var (one, other) = (await PlaceAsync(FollowUpProcesses.Triage), await PlaceAsync(FollowUpProcesses.Triage));

        await ResumeAsync(one, 1, Outcomes.Assign);

        Assert.Equal("triage@1", await StandingAsync(other));
    }

    [Theory, Stores]
    public async Task ManyResumptionsAtOnce_OfOneTask_TakeItOnce_AndOfManyInstances_LoseNone(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var one = await PlaceAsync(FollowUpProcesses.InProgress);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ResumeAsync(one, 1, Outcomes.Progress)));
        Assert.Equal("in-progress@2", await StandingAsync(one));

        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PlaceAsync(FollowUpProcesses.InProgress)));
        Assert.All(await Task.WhenAll(many.Select(process => ResumeAsync(process, 1, Outcomes.Progress))), standing => Assert.Equal("in-progress@2", standing));
    }

    [Theory, Stores]
    public async Task OutcomeThatTheStepDoesNotHave_FinishesInElsaWithoutAWord_WhichIsSeenAsADifference(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var process = await PlaceAsync(FollowUpProcesses.Triage);

        // This is why rights and outcomes are checked before, and every answer is compared.
        Assert.Equal("ended", await ResumeAsync(process, 1, "no-such-outcome"));
        Assert.NotEqual(Standing.Ended, Standing.Of(process));
    }

    [Theory, Stores]
    public async Task ExceptionInATask_FaultsTheInstance_AndIsReadFromTheAnswer(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var process = await PlaceAsync(FollowUpProcesses.Triage);

        var standing = await _office.DoAsync(async services =>
        {
            var client = await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(process.Id.ToString());
            var answer = await client.RunInstanceAsync(new() { BookmarkId = new TaskStimulus(process.Id.ToString(), 1).BookmarkId });
            return Standing.Of(answer.Status, answer.SubStatus, answer.Bookmarks, answer.Incidents).Text;
        });

        Assert.StartsWith("Faulted at triage", standing, StringComparison.Ordinal);
    }

    [Theory, Stores]
    public async Task Placed_AnInstanceLeavesNothingOfTheOneBefore(StoreKind kind)
    {
        _office = await ElsaOffice.OpenAsync(kind);
        var process = await PlaceAsync(FollowUpProcesses.Triage);
        await ResumeAsync(process, 1, Outcomes.Assign);

        await _office.DoAsync(services => services.GetRequiredService<ElsaInstances>().PlaceAsync(process, 1, default));

        var bookmarks = await _office.DoAsync(async services => await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new() { WorkflowInstanceId = process.Id.ToString() }));
        Assert.Equal([new TaskStimulus(process.Id.ToString(), 1).BookmarkId], bookmarks.Select(bookmark => bookmark.Id));
    }

    private async Task<RunningProcess> PlaceAsync(string step)
    {
        var process = RunningProcess.StartFor(Guid.NewGuid(), FollowUpProcesses.Difficulty, 1, step, FollowUps.Office.Start);
        await _office.DoAsync(services => services.GetRequiredService<ElsaInstances>().PlaceAsync(process, 1, default));
        return process;
    }

    private Task<string> ResumeAsync(RunningProcess process, int visit, string outcome) =>
        _office.DoAsync(async services => (await services.GetRequiredService<ElsaInstances>().ResumeAsync(process.Id, visit, outcome, default)).Text);

    private Task<string> StandingAsync(RunningProcess process) =>
        _office.DoAsync(async services => (await services.GetRequiredService<ElsaInstances>().FindAsync([process.Id], default))[process.Id].Standing.Text);
}
