namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Where mails go, over one connection: one mail after the other.</summary>
public interface IMailTransport : IAsyncDisposable
{
    Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken);

    /// <summary>Whether a mail could be sent now: <see cref="DeliveryResult.Accepted"/>, or why not.</summary>
    Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken);
}

public interface IMailTransportFactory
{
    /// <summary>How many may be open at once.</summary>
    int Connections { get; }

    IMailTransport Open();
}
