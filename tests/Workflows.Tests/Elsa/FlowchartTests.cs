using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Activities.Flowchart.Models;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Elsa;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>Every definition compiled: each way leads in Elsa where the definition says, on any path, forwards and back.</summary>
public sealed class FlowchartTests
{
    private static IEnumerable<DefinitionKey> Definitions =>
    [
        new(FollowUpProcesses.Difficulty, "", 1), new(FollowUpProcesses.Inspection, "", 1), new(FollowUpProcesses.Duty, "", 1), new(FollowUpProcesses.Duty, "", 2), new(FollowUpProcesses.Adjustment, "", 1),
        new(ReportProcesses.TargetRegistration, "BoardStaff", 1), new(ReportProcesses.PeriodicReport, "BoardStaff,BoardLeader", 1), new(ReportProcesses.PeriodicReport, "BoardStaff,BoardLeader,BoardLeader", 1),
    ];

    [Theory, Stores]
    public async Task EveryWay_OfEveryDefinition_LeadsWhereItSays(StoreKind kind)
    {
        await using var office = await ElsaOffice.OpenAsync(kind);
        var wrong = new List<string>();
        foreach (var key in Definitions)
        {
            var definition = key.Definition;
            foreach (var step in definition.Steps)
            {
                foreach (var outcome in step.Outcomes)
                {
                    var expected = definition.Step(outcome.Next).IsEnd ? "ended" : $"{outcome.Next}@2";
                    var found = await office.DoAsync(async services =>
                    {
                        var instances = services.GetRequiredService<ElsaInstances>();
                        var running = At(key, step.Code);
                        Assert.Equal($"{step.Code}@1", (await instances.PlaceAsync(running, 1, default)).Text);
                        return await instances.ResumeAsync(running.Id, 1, outcome.Code, default);
                    });
                    if (found.Text != expected)
                    {
                        wrong.Add($"{key.Id} {step.Code}>{outcome.Code}: {found}, not {expected}");
                    }
                }
            }
        }

        Assert.Equal([], wrong);
    }

    /// <summary>Long walks of one token, in which a join opened too early, or a token left behind, would show.</summary>
    [Theory, Stores]
    public async Task RandomWalks_OfOneInstance_AreAlwaysInExactlyOneStep(StoreKind kind)
    {
        await using var office = await ElsaOffice.OpenAsync(kind);
        var random = new Random(7);
        foreach (var key in Definitions)
        {
            var definition = key.Definition;
            var process = At(key, definition.First.Code);
            await office.DoAsync(services => services.GetRequiredService<ElsaInstances>().PlaceAsync(process, 1, default));
            var step = definition.First;
            for (var visit = 1; visit <= 15; visit++)
            {
                var on = step.Outcomes.Where(outcome => !definition.Step(outcome.Next).IsEnd).ToList();
                if (on.Count == 0)
                {
                    break;
                }

                var outcome = on[random.Next(on.Count)];
                step = definition.Step(outcome.Next);
                var found = await office.DoAsync(services => services.GetRequiredService<ElsaInstances>().ResumeAsync(process.Id, visit, outcome.Code, default));
                Assert.Equal($"{step.Code}@{visit + 1}", found.Text);
            }
        }
    }

    [Fact]
    public void Flowcharts_HaveNoParallelBranches_SoEveryStepTakesWhicheverComes()
    {
        foreach (var definition in Definitions.Select(key => key.Definition))
        {
            var flowchart = FlowchartCompiler.Compile(definition);

            // One connection from each port: one token in, one token out. A second would fork, and its join would need MergeMode.Merge.
            Assert.All(flowchart.Connections.GroupBy(connection => (connection.Source.Activity.Id, connection.Source.Port)), ofOnePort => Assert.Single(ofOnePort));
            Assert.All(flowchart.Activities.Where(activity => activity != flowchart.Start), activity => Assert.Equal(MergeMode.Stream, activity.GetMergeMode()));
            // No outcome without a connection: Elsa would finish the process without a word.
            Assert.All(definition.Steps.SelectMany(step => step.Outcomes, (step, outcome) => (step.Code, outcome.Code)), way => Assert.Contains(flowchart.Connections, connection => (connection.Source.Activity.Id, connection.Source.Port) == way));
        }
    }

    private static RunningProcess At(DefinitionKey key, string step) => RunningProcess.Start(Guid.NewGuid(), key.Code, key.Version, key.ReviewSteps, step, FollowUps.Office.Start);
}
