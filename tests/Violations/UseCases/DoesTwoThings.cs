namespace PartyWorkflow.Violations.UseCases;

/// <summary>Breaks T8: two acts, and no way to cancel.</summary>
public sealed class DoesTwoThings
{
    public Task ExecuteAsync() => Task.CompletedTask;

    public Task AlsoAsync(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);
}
