using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Asks the mail server when nobody has heard of it lately, so that one that is away is known before a mail waits for it.</summary>
public sealed class ProbeMailServer(MailServer server, IMailTransportFactory transports)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!server.IsToBeProbed)
        {
            return;
        }

        await using var transport = transports.Open();
        if (await transport.ProbeAsync(cancellationToken) is DeliveryResult.Fault fault)
        {
            server.Missed(fault.Answer);
        }
        else
        {
            server.Reached();
        }
    }
}
