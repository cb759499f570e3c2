using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>Where every instance begins: it leads to the step that is named, so that one can be placed wherever its process stands.</summary>
[Activity("PartyWorkflow", "Entrance", 1)]
public sealed class EntranceActivity : Activity
{
    public const string Step = "Step";

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.CompleteActivityWithOutcomesAsync(context.GetWorkflowInput<string>(Step));
}
