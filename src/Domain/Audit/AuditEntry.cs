using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartyWorkflow.Domain.Audit;

/// <summary>
/// One row of the append-only log (I4). Each holds the hash of the one before, so that a row changed, removed or put in between is found.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The hash before the first row.</summary>
    public static readonly string Genesis = new('0', 64);

    private AuditEntry()
    {
    }

    /// <summary>1, 2, 3, … without a gap; given when it is appended.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who; null: the program itself.</summary>
    public int? ActorId { get; private set; }

    public int? OnBehalfOfId { get; private set; }

    public string Action { get; private set; } = "";

    /// <summary>What it is about, e.g. "obligation:0198…".</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Facts of the act as JSON, without personal data beyond ids.</summary>
    public string Data { get; private set; } = "{}";

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public static AuditEntry Of(string action, string subject, DateTimeOffset at, int? actorId = null, int? onBehalfOfId = null, string data = "{}") =>
        new() { Action = action, Subject = subject, At = at, ActorId = actorId, OnBehalfOfId = onBehalfOfId, Data = data };

    public void Append(long sequence, string previousHash)
    {
        Sequence = sequence;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    /// <summary>SHA-256, lower-case hex, over the fields with their lengths, so that no two rows have the same bytes.</summary>
    public string ComputeHash()
    {
        string[] fields =
        [
            Sequence.ToString(CultureInfo.InvariantCulture),
            At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            ActorId?.ToString(CultureInfo.InvariantCulture) ?? "",
            OnBehalfOfId?.ToString(CultureInfo.InvariantCulture) ?? "",
            Action, Subject, Data, PreviousHash,
        ];
        var text = string.Concat(fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Length}:{field};")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
