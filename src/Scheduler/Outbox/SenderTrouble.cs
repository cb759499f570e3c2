using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Delivery.Incoming;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// The board item that tells administrators that mail from us is refused: one for each kind of trouble, open until an administrator says
/// that it is mended.
/// </summary>
public static class SenderTrouble
{
    private const string Prefix = "sender:";

    public static BoardItem Item(RefusalCause cause, string answer, DateTimeOffset now) =>
        BoardItem.Raise(BoardItemKind.SenderRefused, Prefix + cause, now, detail: answer);

    /// <summary>The kind of trouble that the item is about.</summary>
    public static RefusalCause CauseOf(BoardItem item) =>
        Enum.TryParse<RefusalCause>(item.Key[Prefix.Length..], out var cause) ? cause : RefusalCause.Policy;
}
