using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>Makes a workflow of one of our definitions again whenever Elsa loads one. What Elsa stored of it is not asked: the catalogue is the truth.</summary>
internal sealed class DefinitionMaterializer(IWorkflowBuilderFactory builders) : IWorkflowMaterializer
{
    public const string MaterializerName = "PartyWorkflow";

    public string Name => MaterializerName;

    public async ValueTask<Workflow> MaterializeAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default)
    {
        var workflow = await BuildAsync(DefinitionKey.Parse(definition.DefinitionId, definition.Version), cancellationToken);
        workflow.Identity = workflow.Identity with { TenantId = definition.TenantId };
        return workflow;
    }

    public Task<Workflow> BuildAsync(DefinitionKey key, CancellationToken cancellationToken)
    {
        var builder = builders.CreateBuilder();
        (builder.DefinitionId, builder.Id, builder.Version, builder.Root) = (key.DefinitionId, key.Id, key.Version, FlowchartCompiler.Compile(key.Definition));
        return builder.BuildWorkflowAsync(cancellationToken);
    }
}
