namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Opens the transport that the options name.</summary>
public sealed class MailTransportFactory(MailOptions options, TimeProvider time) : IMailTransportFactory
{
    private readonly MailComposer _composer = new(options);
    private readonly MailRate _rate = new(options.Smtp.MailsPerMinute, time);

    /// <summary>A folder gains nothing from several, and one keeps its mails in order. Where mails are counted, more than go in a minute would only wait.</summary>
    public int Connections => options switch
    {
        { Transport: MailTransportKind.Pickup } => 1,
        { Smtp.MailsPerMinute: > 0 and var rate } => Math.Min(rate, options.Smtp.Connections),
        _ => options.Smtp.Connections,
    };

    public IMailTransport Open() => options.Transport switch
    {
        MailTransportKind.Pickup => new PickupTransport(_composer, options.PickupFolder),
        MailTransportKind.Smtp => new SmtpTransport(_composer, options.Smtp, _rate, time),
    };
}
