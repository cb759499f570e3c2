using Elsa.Common.Models;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Exceptions;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using PartyWorkflow.Domain.Processes;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>Every call to Elsa: an instance is looked at, resumed, placed and removed. An instance has its process's id.</summary>
internal sealed class ElsaInstances(
    IWorkflowRuntime runtime, IWorkflowInstanceManager instances, IWorkflowInstanceStore store, IBookmarkStore bookmarks,
    StoredDefinitions definitions, DefinitionMaterializer materializer, IWorkflowDefinitionStorePopulator populator)
{
    /// <summary>Where the instances stand, and by which definition; those that Elsa does not have are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, (Standing Standing, string DefinitionVersionId)>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await store.FindManyAsync(new WorkflowInstanceFilter { Ids = [.. ids.Select(IdOf)] }, cancellationToken);
        return found.ToDictionary(
            row => Guid.Parse(row.Id),
            row => (Standing.Of(row.Status, row.SubStatus, row.WorkflowState.Bookmarks, row.WorkflowState.Incidents), row.DefinitionVersionId));
    }

    public async Task<bool> HasNoneAsync(CancellationToken cancellationToken) => await store.CountAsync(new WorkflowInstanceFilter(), cancellationToken) == 0;

    /// <summary>
    /// Completes the task of exactly this visit. By the bookmark's id, which is looked up in the instance's own state: done before, it changes nothing, and
    /// a table of bookmarks that a crash left behind does not matter.
    /// </summary>
    public async Task<Standing> ResumeAsync(Guid processId, int visit, string outcome, CancellationToken cancellationToken)
    {
        var client = await runtime.CreateClientAsync(IdOf(processId), cancellationToken);
        try
        {
            return StandingOf(await client.RunInstanceAsync(
                new RunWorkflowInstanceRequest
                {
                    BookmarkId = new TaskStimulus(IdOf(processId), visit).BookmarkId,
                    Input = new Dictionary<string, object> { [TaskActivity.Outcome] = outcome, [TaskActivity.Visit] = visit + 1 },
                },
                cancellationToken));
        }
        catch (WorkflowInstanceNotFoundException)
        {
            return Standing.Missing;
        }
    }

    /// <summary>Makes the instance anew where its process stood at a visit; one that had ended has none.</summary>
    public async Task<Standing> PlaceAsync(RunningProcess process, int visit, CancellationToken cancellationToken)
    {
        await RemoveAsync(process.Id, cancellationToken);
        if (process.Tasks.SingleOrDefault(task => task.Visit == visit) is not { } task)
        {
            return Standing.Ended;
        }

        var key = DefinitionKey.Of(process);
        await definitions.StoreAsync(key, materializer, populator, cancellationToken);
        var client = await runtime.CreateClientAsync(IdOf(process.Id), cancellationToken);
        return StandingOf(await client.CreateAndRunInstanceAsync(
            new CreateAndRunWorkflowInstanceRequest
            {
                WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionId(key.DefinitionId, VersionOptions.SpecificVersion(key.Version)),
                CorrelationId = (process.ObligationId ?? process.FollowUpId).ToString(),
                Input = new Dictionary<string, object> { [EntranceActivity.Step] = task.Step, [TaskActivity.Visit] = task.Visit },
            },
            cancellationToken));
    }

    /// <summary>With its logs; and its bookmarks even where a crash left them without an instance.</summary>
    public async Task RemoveAsync(Guid processId, CancellationToken cancellationToken)
    {
        await instances.BulkDeleteAsync(new WorkflowInstanceFilter { Id = IdOf(processId) }, cancellationToken);
        await bookmarks.DeleteAsync(new BookmarkFilter { WorkflowInstanceId = IdOf(processId) }, cancellationToken);
    }

    /// <summary>Ended instances that nothing happened to since, with their logs.</summary>
    public Task RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        instances.BulkDeleteAsync(new WorkflowInstanceFilter { WorkflowStatus = WorkflowStatus.Finished, BeforeLastUpdated = before }, cancellationToken);

    private static string IdOf(Guid processId) => processId.ToString();

    private static Standing StandingOf(RunWorkflowInstanceResponse answer) => Standing.Of(answer.Status, answer.SubStatus, answer.Bookmarks, answer.Incidents);
}
