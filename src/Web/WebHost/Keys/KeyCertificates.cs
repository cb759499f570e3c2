using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartyWorkflow.Web.WebHost.Keys;

/// <summary>The certificates with which the keys in the database are encrypted; without one they lie there readable for whoever reads the database.</summary>
/// <param name="Current">Encrypts the keys that are made from now on, and decrypts them.</param>
/// <param name="Former">Decrypts those made before the certificate was renewed.</param>
public sealed record KeyCertificates(X509Certificate2? Current, X509Certificate2? Former)
{
    public const string CurrentOption = "Site:KeyCertificate";
    public const string FormerOption = "Site:FormerKeyCertificate";

    /// <exception cref="InvalidOperationException">With one line that names the wrong option.</exception>
    public static KeyCertificates From(IConfiguration configuration, DateTimeOffset now)
    {
        var current = Read(configuration, CurrentOption);
        return current is null || now < current.NotAfter.ToUniversalTime()
            ? new KeyCertificates(current, Read(configuration, FormerOption))
            : throw new InvalidOperationException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{CurrentOption}:File: the certificate ended on {current.NotAfter.ToUniversalTime():yyyy-MM-dd}. Name its successor here, and this one as {FormerOption}:File"));
    }

    private static X509Certificate2? Read(IConfiguration configuration, string option)
    {
        var (file, password) = (configuration[$"{option}:File"], configuration[$"{option}:Password"]);
        if (string.IsNullOrEmpty(file))
        {
            return string.IsNullOrEmpty(password) ? null : throw new InvalidOperationException($"{option}:File: must name the certificate's file, for a password is given");
        }

        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{option}:File: there is no file {file}, or the program may not read it");
        }

        try
        {
            var certificate = Load(file, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new InvalidOperationException($"{option}:File: {file} has no private RSA key");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{option}:File: {file} can't be read with {option}:Password. It must be a PKCS#12 file (.pfx, .p12), or a PEM file with certificate and key", fault);
        }
    }

    private static X509Certificate2 Load(string file, string? password) =>
        Path.GetExtension(file).ToUpperInvariant() is not (".PEM" or ".CRT") ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
        : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(file)
        : X509Certificate2.CreateFromEncryptedPemFile(file, password);
}
