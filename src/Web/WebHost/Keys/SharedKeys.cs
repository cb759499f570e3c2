using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.WebHost.Keys;

/// <summary>The keys with which cookies, forms and links are sealed lie in the database: what one node seals, every other opens, also after a restart or on a new machine.</summary>
public static class SharedKeys
{
    /// <summary>Part of every seal: it must stay the same wherever the program lies.</summary>
    private const string ApplicationName = "PartyWorkflow";

    public static void AddSharedKeys(this WebApplicationBuilder builder)
    {
        var certificates = KeyCertificates.From(builder.Configuration, TimeProvider.System.GetUtcNow());
        var keys = builder.Services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<PartyWorkflowDbContext>();
        if (certificates.Current is not null)
        {
            keys.ProtectKeysWithCertificate(certificates.Current);
        }

        if (certificates.Former is not null)
        {
            keys.UnprotectKeysWithAnyCertificate(certificates.Former);
        }
    }

    /// <summary>Makes the first key where there is none, so that it is called while only one node can: two at once would each make one. Null: the keys can be used.</summary>
    public static string? Fault(IServiceProvider services)
    {
        var now = TimeProvider.System.GetUtcNow();
        var inForce = services.GetRequiredService<IKeyManager>().GetAllKeys().Where(key => !key.IsRevoked && now < key.ExpirationDate).ToList();
        if (inForce.Count > 0 && !inForce.Any(CanBeRead))
        {
            return $"{KeyCertificates.CurrentOption}: the keys in the database are encrypted with another certificate. Name that one as {KeyCertificates.FormerOption}:File; "
                + "if it is lost, delete the rows of the table DataProtectionKeys, and everybody signs in again.";
        }

        services.GetRequiredService<IDataProtectionProvider>().CreateProtector(ApplicationName).Protect([]);
        return null;
    }

    private static bool CanBeRead(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidOperationException or System.Xml.XmlException)
        {
            return false;
        }
    }
}
