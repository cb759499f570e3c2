using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>One mail on its way: the notices that travel in it, and what it will say.</summary>
/// <param name="MayLeave">Asked when a connection is free for it: the lease, the sending hours (R5) or a pause may have ended its time.</param>
public sealed record Letter(IReadOnlyList<Notice> Notices, Func<MailContent> Write, Func<bool> MayLeave);

/// <summary>What became of a mail.</summary>
/// <param name="Address">The one that it was sent to.</param>
/// <param name="Result">Null: it did not leave.</param>
public sealed record Handover(Letter Letter, string Address, DeliveryResult? Result)
{
    public IReadOnlyList<Notice> Notices => Letter.Notices;

    public string MessageId => Notices[0].MessageId!;
}
