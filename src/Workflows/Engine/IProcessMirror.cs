namespace PartyWorkflow.Workflows.Engine;

/// <summary>A second runtime, which follows the processes of our tables. It is there only where one was chosen.</summary>
public interface IProcessMirror
{
    /// <summary>Tells it everything that it was not told yet. Told twice, it does nothing the second time.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);

    /// <summary>Compares every process with it, reports where they differ, and puts the other right. Returns how many differed.</summary>
    Task<int> ReconcileAsync(CancellationToken cancellationToken);
}
