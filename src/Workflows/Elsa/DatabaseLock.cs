using System.Diagnostics;
using Medallion.Threading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Locks;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>
/// The lock that Elsa's distributed runtime asks for, as a row of our database: its own default is a file in the working directory, which is no lock
/// between machines. A step takes milliseconds; who dies in one holds the others up for <see cref="Lease"/>.
/// </summary>
internal sealed class DatabaseLock(string name, IServiceScopeFactory scopes, TimeProvider time) : IDistributedLock
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public string Name => name;

    public async ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(TimeSpan timeout = default, CancellationToken cancellationToken = default)
    {
        var holder = Guid.NewGuid();
        var waited = Stopwatch.StartNew();
        while (!await TakeAsync(holder, cancellationToken))
        {
            if (timeout != Timeout.InfiniteTimeSpan && waited.Elapsed >= timeout)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return new Handle(name, holder, scopes);
    }

    public async ValueTask<IDistributedSynchronizationHandle> AcquireAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        await TryAcquireAsync(timeout ?? Timeout.InfiniteTimeSpan, cancellationToken) ?? throw new TimeoutException($"Lock {name} is held by another.");

    public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout = null, CancellationToken cancellationToken = default) => throw new NotSupportedException("Use AcquireAsync.");

    public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout = default, CancellationToken cancellationToken = default) => throw new NotSupportedException("Use TryAcquireAsync.");

    /// <summary>The primary key lets one row of a name in; a row that has run out is taken over by one update.</summary>
    private async Task<bool> TakeAsync(Guid holder, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var now = time.GetUtcNow();
        if (await db.Locks.AnyAsync(held => held.Name == name, cancellationToken))
        {
            return await db.Locks.Where(held => held.Name == name && held.Until < now)
                .ExecuteUpdateAsync(set => set.SetProperty(held => held.Holder, holder).SetProperty(held => held.Until, now + Lease), cancellationToken) == 1;
        }

        try
        {
            db.Locks.Add(HeldLock.Take(name, holder, now + Lease));
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else's row came in between.
            return false;
        }
    }

    private sealed class Handle(string name, Guid holder, IServiceScopeFactory scopes) : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => CancellationToken.None;

        public async ValueTask DisposeAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
            await db.Locks.Where(held => held.Name == name && held.Holder == holder).ExecuteDeleteAsync();
        }

        public void Dispose() => throw new NotSupportedException("Use DisposeAsync.");
    }
}

internal sealed class DatabaseLockProvider(IServiceScopeFactory scopes, TimeProvider time) : IDistributedLockProvider
{
    public IDistributedLock CreateLock(string name) => new DatabaseLock(name, scopes, time);
}
