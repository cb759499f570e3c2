namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Where mails go. One transport serves a batch, one mail after the other.</summary>
public interface IMailTransport : IAsyncDisposable
{
    Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken);
}

public interface IMailTransportFactory
{
    IMailTransport Open();
}
