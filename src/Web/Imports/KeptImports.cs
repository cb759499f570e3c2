using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

/// <summary>
/// Keeps what was uploaded between its preview and the confirmation, in the confirming form itself: packed and encrypted, so that nothing is stored,
/// any node can open it, and what is confirmed is what was shown.
/// </summary>
public sealed class KeptImports(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("PartyWorkflow.Import").ToTimeLimitedDataProtector();

    public string Seal(int personId, string subject, ImportRows rows)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, new Kept(personId, subject, rows));
        }

        return Convert.ToBase64String(_protector.Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Null: it is another person's or of something else, too old, or not ours.</summary>
    public ImportRows? Open(string? kept, int personId, string subject)
    {
        try
        {
            using var packed = new MemoryStream(_protector.Unprotect(Convert.FromBase64String(kept ?? "")));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Kept>(gzip) is { } opened && opened.PersonId == personId && opened.Subject == subject ? opened.Rows : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Kept(int PersonId, string Subject, ImportRows Rows);
}
