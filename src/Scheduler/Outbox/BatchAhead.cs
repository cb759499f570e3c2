using Microsoft.Extensions.DependencyInjection;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Takes the next batch while the last one is going out, in a scope and over a connection to the database of its own.</summary>
internal sealed class BatchAhead(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private static readonly Task<PreparedMails?> None = Task.FromResult<PreparedMails?>(null);

    private AsyncServiceScope? _scope;
    private Task<PreparedMails?> _taking = None;

    public void Begin(CancellationToken cancellationToken)
    {
        _scope ??= scopes.CreateAsyncScope();
        var take = _scope.Value.ServiceProvider.GetRequiredService<TakeBatch>();
        // On a thread of its own: SQLite's calls return when their work is done.
        _taking = Task.Run(() => take.ExecuteAsync(cancellationToken), CancellationToken.None);
    }

    /// <summary>What was begun, once. Null: there was nothing to take, or nothing was begun.</summary>
    public Task<PreparedMails?> TakenAsync()
    {
        var taking = _taking;
        _taking = None;
        return taking;
    }

    /// <summary>After a fault a batch may be left that nobody sends: it waits for its lease to run out, as the one that failed does.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_taking);
        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }
}
