using System.Collections.Concurrent;
using Elsa.Workflows.Runtime;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>Which definitions this program has given to Elsa. Review steps are an administrator's to change, so a definition is stored when it is first used, not only at start.</summary>
internal sealed class StoredDefinitions
{
    private readonly ConcurrentDictionary<string, bool> _stored = new();

    public async Task StoreAsync(DefinitionKey key, DefinitionMaterializer materializer, IWorkflowDefinitionStorePopulator store, CancellationToken cancellationToken)
    {
        if (_stored.ContainsKey(key.Id))
        {
            return;
        }

        var workflow = await materializer.BuildAsync(key, cancellationToken);
        var added = await store.AddAsync(new MaterializedWorkflow(workflow, DefinitionMaterializer.MaterializerName, DefinitionMaterializer.MaterializerName), cancellationToken);
        added.OnFailure(fault => throw new InvalidOperationException($"Elsa did not take definition {key.Id}.", fault));
        _stored[key.Id] = true;
    }
}
