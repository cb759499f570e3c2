namespace PartyWorkflow.Scheduler.Delivery;

public sealed class NullTransportFactory : IMailTransportFactory
{
    public int Connections => 1;

    public IMailTransport Open() => new NullTransport();
}
