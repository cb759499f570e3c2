using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// R3, R14: the deadline that was in force at an instant. An extension that was granted between a report's receipt and its being dealt with
/// is in force today, and was not when the report came.
/// </summary>
/// <param name="DueBefore">Exclusive.</param>
/// <param name="IsExtended">It came from an extension (R17).</param>
public sealed record DeadlineInForce(DateOnly DueBefore, bool IsExtended)
{
    public Deadline Deadline => new(DueBefore);

    /// <summary>What the obligation's history says of the instant.</summary>
    /// <param name="history">In the order in which it was written; what came after the instant is passed over.</param>
    public static DeadlineInForce At(DateTimeOffset instant, DateOnly originalDueBefore, IEnumerable<HistoryEntry> history)
    {
        var inForce = new DeadlineInForce(originalDueBefore, IsExtended: false);
        foreach (var entry in history.Where(entry => entry.At <= instant))
        {
            var isExtended = entry.Event == HistoryEvent.Extended || (inForce.IsExtended && entry.DueBefore == inForce.DueBefore);
            inForce = new DeadlineInForce(entry.DueBefore, isExtended);
        }

        return inForce;
    }
}
