using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>
/// Makes the tokens of invitations, and keeps them from whoever reads the database: sealed with the keys with which cookies are sealed, each
/// for its own invitation, so that one can't be put in another's place.
/// </summary>
/// <remarks>Where a key has to be made first, that is a transaction of its own: see <see cref="MakeReady"/>.</remarks>
public sealed class InvitationSeal(IDataProtectionProvider protection)
{
    private const string Purpose = "PartyWorkflow.Invitation";
    private const int TokenBytes = 32;

    /// <summary>
    /// Called before a transaction in which tokens are sealed: a first or new key is written over another connection, which on SQLite would
    /// wait for that transaction and never get its turn.
    /// </summary>
    public void MakeReady() => protection.CreateProtector(Purpose).Protect([]);

    /// <summary>A new token: what is looked up and what the mail is made from.</summary>
    public (string Sha256, string Sealed) NewToken(Guid invitationId)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (Sha256Of(token), For(invitationId).Protect(token));
    }

    /// <summary>The token; null: it was sealed with a key that is lost, or not by this program.</summary>
    public string? Open(Guid invitationId, string sealedToken)
    {
        try
        {
            return For(invitationId).Unprotect(sealedToken);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>As it is kept and looked up: lower-case hex.</summary>
    public static string Sha256Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private IDataProtector For(Guid invitationId) => protection.CreateProtector(Purpose, invitationId.ToString("N"));
}
