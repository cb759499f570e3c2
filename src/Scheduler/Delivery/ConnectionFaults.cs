using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Security;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Why a mail server can't be used, in one line that names what to do.</summary>
internal static class ConnectionFaults
{
    /// <summary>Socket, protocol, TLS, a missing STARTTLS, a wrong password, a timeout: all may be mended while the mail waits.</summary>
    public static bool IsOne(Exception fault, CancellationToken cancellationToken) =>
        fault is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or CommandException or TimeoutException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    public static string Code(Exception fault) => fault is OperationCanceledException or TimeoutException ? "timeout" : fault.GetType().Name;

    /// <param name="section">"Mail:Smtp" or "Mail:Imap".</param>
    public static string Advice(Exception fault, string section, string host, int port) => $"{host}:{port}: " + fault switch
    {
        SocketException socket => $"{socket.SocketErrorCode}. Check {section}:Host and {section}:Port, and that the server is up",
        TimeoutException or OperationCanceledException => $"no answer in time. Check that the server is up, or raise {section}:TimeoutSeconds",
        SslHandshakeException tls => $"its certificate was not accepted{Validity(tls.ServerCertificate)}. It must not have run out, {section}:Host must be the name in it, and the machine or {section}:CaFile must know who signed it",
        NotSupportedException => $"it offers no STARTTLS, or no way to sign in that is known here. Check {section}:Security",
        AuthenticationException => $"it refused the sign-in. Check {section}:UserName and {section}:Password",
        _ => $"{fault.GetType().Name}. Check {section}:Host, {section}:Port and {section}:Security",
    };

    private static string Validity(X509Certificate? certificate) =>
        certificate is X509Certificate2 shown ? string.Create(CultureInfo.InvariantCulture, $" (valid {shown.NotBefore:yyyy-MM-dd} to {shown.NotAfter:yyyy-MM-dd})") : "";
}
