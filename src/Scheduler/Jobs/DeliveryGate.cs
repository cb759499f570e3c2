namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>One delivery at a time on this node: the next run, ten seconds later, does not pile up behind a slow mail server. Other nodes deliver beside it.</summary>
public sealed class DeliveryGate : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>Does nothing when a delivery is under way.</summary>
    public async Task PassAsync(Func<Task> deliver)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero))
        {
            return;
        }

        try
        {
            await deliver();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
