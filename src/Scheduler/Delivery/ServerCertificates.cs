using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Security;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>How a mail server's certificate is checked: against the machine's authorities, or against the office's own and no other.</summary>
internal static class ServerCertificates
{
    public static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    /// <summary>An office's own authority seldom publishes revocations; the machine's authorities do.</summary>
    public static void CheckBy(IMailService client, string? caFile)
    {
        if (string.IsNullOrEmpty(caFile))
        {
            return;
        }

        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => IsSignedBy(caFile, certificate, chain, errors);
    }

    private static bool IsSignedBy(string caFile, X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        // A wrong name stays wrong, whoever signed it.
        if (certificate is not X509Certificate2 server || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(caFile);
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(server);
    }
}
