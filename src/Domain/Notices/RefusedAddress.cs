namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// An address that a mail server refused for good, or from which a mail came back. While the mark stands, notices to it are held. The mark belongs
/// to the address, not to the person: one who gets another address is reachable again.
/// </summary>
public sealed class RefusedAddress
{
    private RefusedAddress()
    {
    }

    public int Id { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Whose address it was.</summary>
    public int PersonId { get; private set; }

    /// <summary>What the mail server said.</summary>
    public string Answer { get; private set; } = "";

    public DateTimeOffset RefusedAt { get; private set; }

    /// <summary>Null: the mark stands.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public int? ClearedById { get; private set; }

    public static RefusedAddress Mark(string address, int personId, string answer, DateTimeOffset now) =>
        new() { Address = address, PersonId = personId, Answer = answer, RefusedAt = now };

    public void Clear(int byId, DateTimeOffset now)
    {
        ClearedAt ??= now;
        ClearedById ??= byId;
    }
}
