using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Sends over one SMTP connection, kept open for the batch and opened again when it was lost.</summary>
public sealed class SmtpTransport(MailComposer composer, SmtpOptions options) : IMailTransport
{
    private readonly SmtpClient _client = new() { Timeout = options.TimeoutSeconds * 1000 };

    public async Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
            await _client.SendAsync(composer.Compose(content), cancellationToken);
            return new DeliveryResult.Accepted();
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            return new DeliveryResult.Permanent($"{(int)refused.StatusCode} {refused.Message}");
        }
        catch (SmtpCommandException refused)
        {
            return new DeliveryResult.Temporary($"{(int)refused.StatusCode} {refused.Message}");
        }
        catch (Exception fault) when (IsOfTheConnection(fault, cancellationToken))
        {
            return new DeliveryResult.Temporary($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            await _client.DisconnectAsync(quit: true);
        }

        _client.Dispose();
    }

    /// <summary>Socket, protocol, TLS, a missing STARTTLS, a wrong password, a timeout: all may be mended while the mail waits.</summary>
    private static bool IsOfTheConnection(Exception fault, CancellationToken cancellationToken) =>
        fault is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException or TimeoutException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client.IsConnected)
        {
            return;
        }

        var security = options.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        };
        await _client.ConnectAsync(options.Host, options.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(options.UserName))
        {
            await _client.AuthenticateAsync(options.UserName, options.Password ?? "", cancellationToken);
        }
    }
}
