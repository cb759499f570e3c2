using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Activities.Flowchart.Models;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>
/// A definition as a flowchart: a task for each step, an end for each end, a connection for each outcome. Stored state refers to the activities' ids,
/// so they are the steps' codes and never drawn.
/// </summary>
/// <remarks>
/// An outcome leads to one step, so one token walks through a flowchart and nothing in it is parallel: findings of an inspection are processes of their own.
/// A step with several ways in takes whichever comes (<see cref="MergeMode.Stream"/>). Were there parallel branches, their join would have to be
/// <see cref="MergeMode.Merge"/>, or Elsa would open it early and cancel a branch.
/// </remarks>
internal static class FlowchartCompiler
{
    private const string Entrance = "entrance";

    public static Flowchart Compile(ProcessDefinition definition)
    {
        var entrance = new EntranceActivity { Id = Entrance };
        var activities = definition.Steps.ToDictionary(step => step.Code, ActivityFor);
        var ways = from step in definition.Steps
                   from outcome in step.Outcomes
                   select Way(activities[step.Code], outcome.Code, activities[outcome.Next]);
        var entries = from step in definition.Steps
                      where !step.IsEnd
                      select Way(entrance, step.Code, activities[step.Code]);
        return new Flowchart { Id = "flowchart", Start = entrance, Activities = [entrance, .. activities.Values], Connections = [.. entries, .. ways] };
    }

    private static Activity ActivityFor(ProcessStep step)
    {
        Activity activity = step.IsEnd ? new End { Id = step.Code } : new TaskActivity { Id = step.Code };
        activity.SetMergeMode(MergeMode.Stream);
        return activity;
    }

    private static Connection Way(Activity from, string outcome, Activity to) => new(new Endpoint(from, outcome), new Endpoint(to));
}
