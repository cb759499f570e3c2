using System.Globalization;
using System.Security.Cryptography;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>A mail as it was fetched from the mailbox.</summary>
/// <param name="Bytes">Its beginning, <see cref="MostRead"/> at most: a report tells what it has to tell before the mail that it returns,
/// however large that is.</param>
/// <param name="Size">Of the whole mail, in bytes.</param>
/// <param name="ReceivedAt">When the mailbox took it.</param>
public sealed record FetchedMail(byte[] Bytes, long Size, DateTimeOffset ReceivedAt)
{
    /// <summary>So much of a mail is fetched and held in memory, and no more.</summary>
    public const int MostRead = 256 * 1024;

    /// <summary>The same for the same mail, and for no other: what was read of it, and how long it is.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Bytes);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(Size.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
