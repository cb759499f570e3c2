using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>One mail on its way: the notices that travel in it, and what it says.</summary>
public sealed record Letter(IReadOnlyList<Notice> Notices, MailContent Content);

/// <summary>What became of a mail. <paramref name="Address"/> is the one that it was sent to.</summary>
public sealed record Handover(IReadOnlyList<Notice> Notices, string Address, DeliveryResult Result)
{
    public string MessageId => Notices[0].MessageId!;
}
