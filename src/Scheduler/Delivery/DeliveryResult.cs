namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>What became of a mail at the transport.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    public sealed record Accepted : DeliveryResult;

    /// <summary>Worth trying again.</summary>
    public sealed record Temporary(string Reason) : DeliveryResult;

    /// <summary>The address was refused for good.</summary>
    public sealed record Permanent(string Reason) : DeliveryResult;
}
