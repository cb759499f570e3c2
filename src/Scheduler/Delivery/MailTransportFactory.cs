namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Opens the transport that the options name.</summary>
public sealed class MailTransportFactory(MailOptions options) : IMailTransportFactory
{
    private readonly MailComposer _composer = new(options);

    public IMailTransport Open() => options.Transport switch
    {
        MailTransportKind.Pickup => new PickupTransport(_composer, options.PickupFolder),
        MailTransportKind.Smtp => new SmtpTransport(_composer, options.Smtp),
    };
}
