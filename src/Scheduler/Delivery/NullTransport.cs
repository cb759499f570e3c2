namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Accepts everything and keeps nothing: a rehearsal without a mail folder or server.</summary>
public sealed class NullTransport : IMailTransport
{
    private static readonly Task<DeliveryResult> Accepted = Task.FromResult<DeliveryResult>(new DeliveryResult.Accepted());

    public Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken) => Accepted;

    public Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken) => Accepted;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
