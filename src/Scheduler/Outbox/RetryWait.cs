namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>How long a mail waits after a temporary refusal.</summary>
public static class RetryWait
{
    private static readonly TimeSpan[] Steps = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>Spread by up to a quarter, so that what failed together does not come back together; the same for the same mail.</summary>
    public static TimeSpan After(int attempts, string messageId)
    {
        var step = Steps[Math.Clamp(attempts - 1, 0, Steps.Length - 1)];
        var jitter = Convert.ToInt32(messageId[..2], 16) / 1024.0;
        return step + (step * jitter);
    }
}
