namespace PartyWorkflow.Scheduler.Delivery;

public sealed class NullTransportFactory : IMailTransportFactory
{
    public IMailTransport Open() => new NullTransport();
}
