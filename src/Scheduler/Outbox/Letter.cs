using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>One mail on its way: the notices that travel in it, and what it will say.</summary>
/// <param name="Address">The recipient's, when the batch was taken.</param>
/// <param name="MayLeave">Asked when a connection is free for it: the lease, the sending hours (R5) or a pause may have ended its time.</param>
public sealed record Letter(IReadOnlyList<Notice> Notices, string Address, Func<MailContent> Write, Func<bool> MayLeave);

/// <summary>What became of a mail.</summary>
/// <param name="Result">Null: it did not leave.</param>
public sealed record Handover(Letter Letter, DeliveryResult? Result)
{
    public IReadOnlyList<Notice> Notices => Letter.Notices;

    public string MessageId => Notices[0].MessageId!;
}
