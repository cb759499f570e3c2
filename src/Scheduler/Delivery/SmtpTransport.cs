using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using PartyWorkflow.Scheduler.Delivery.Incoming;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Sends over one SMTP connection, kept open from mail to mail and opened again when it was lost.</summary>
/// <remarks>A fault before the server takes mail at all concerns every mail; one in the middle of a mail only that mail, which may be its cause.</remarks>
public sealed class SmtpTransport : IMailTransport
{
    private static readonly TimeSpan RestsFor = TimeSpan.FromSeconds(30);
    private static readonly DeliveryResult Done = new DeliveryResult.Accepted();

    private readonly MailComposer _composer;
    private readonly SmtpOptions _options;
    private readonly MailRate _rate;
    private readonly TimeProvider _time;
    private readonly SmtpClient _client;
    private long _usedAt;

    public SmtpTransport(MailComposer composer, SmtpOptions options, MailRate rate, TimeProvider time)
    {
        (_composer, _options, _rate, _time) = (composer, options, rate, time);
        _client = new SmtpClient { Timeout = options.TimeoutSeconds * 1000 };
        ServerCertificates.CheckBy(_client, options.CaFile);
    }

    public async Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken)
    {
        // Written before the connection is asked for: what can't be written needs none.
        using var message = _composer.Compose(content);
        await _rate.WaitAsync(cancellationToken);
        using var limit = Limit(cancellationToken);
        if (await ConnectAsync(limit.Token, cancellationToken) is { } unreachable)
        {
            return unreachable;
        }

        try
        {
            await _client.SendAsync(message, limit.Token);
            _usedAt = _time.GetTimestamp();
            return Done;
        }
        catch (SmtpCommandException refused)
        {
            return Judge(refused);
        }
        catch (ServiceNotAuthenticatedException)
        {
            // 530, to whatever command: nobody's address, and every mail's trouble.
            return new DeliveryResult.Unreachable("530", $"{_options.Host}:{_options.Port}: it takes mail only from whoever signs in. Set Mail:Smtp:UserName and Mail:Smtp:Password");
        }
        catch (Exception fault) when (ConnectionFaults.IsOne(fault, cancellationToken))
        {
            await HangUpAsync();
            return new DeliveryResult.Temporary(ConnectionFaults.Code(fault), $"the connection ended in the middle of this mail ({ConnectionFaults.Code(fault)})");
        }
    }

    public async Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        return await ConnectAsync(limit.Token, cancellationToken) ?? Done;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            using var limit = Limit(CancellationToken.None);
            try
            {
                await _client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception fault) when (ConnectionFaults.IsOne(fault, CancellationToken.None))
            {
                // It is gone already, which is what was wanted.
            }
        }

        _client.Dispose();
    }

    /// <summary>
    /// Only what is said of the recipient marks the address. What is said of the sender concerns our settings, and can be mended: the mail waits. To MAIL it
    /// concerns every mail; where it answers a recipient or a message, others may be taken, as by a server that relays to its own domain only.
    /// </summary>
    private DeliveryResult Judge(SmtpCommandException refused)
    {
        var (code, answer) = (((int)refused.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{(int)refused.StatusCode} {refused.Message}");
        return refused.ErrorCode switch
        {
            _ when refused.StatusCode == SmtpStatusCode.ExceededStorageAllocation => new DeliveryResult.MessageRefused(code, answer),
            SmtpErrorCode.SenderNotAccepted when (int)refused.StatusCode >= 500 =>
                new DeliveryResult.Unreachable(code, $"{_options.Host}:{_options.Port}: it takes no mail from Mail:FromAddress ({answer})"),
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted when SenderComplaint.IsOne(refused.Message) => new DeliveryResult.Temporary(code, answer),
            SmtpErrorCode.RecipientNotAccepted when (int)refused.StatusCode >= 500 && RefusalCauses.Of(null, refused.Message).IsOfTheSender() =>
                new DeliveryResult.MessageRefused(code, answer),
            SmtpErrorCode.RecipientNotAccepted when (int)refused.StatusCode >= 500 => new DeliveryResult.AddressRefused(code, answer),
            SmtpErrorCode.MessageNotAccepted when (int)refused.StatusCode >= 500 => new DeliveryResult.MessageRefused(code, answer),
            _ => new DeliveryResult.Temporary(code, answer),
        };
    }

    private async Task<DeliveryResult.Unreachable?> ConnectAsync(CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            if (_client.IsConnected && _time.GetElapsedTime(_usedAt) > RestsFor)
            {
                await AskAsync(limit);
            }

            if (!_client.IsConnected)
            {
                await _client.ConnectAsync(_options.Host, _options.Port, ServerCertificates.SocketOptions(_options.Security), limit);
                if (!string.IsNullOrEmpty(_options.UserName))
                {
                    await _client.AuthenticateAsync(_options.UserName, _options.Password ?? "", limit);
                }

                _usedAt = _time.GetTimestamp();
            }

            return null;
        }
        catch (Exception fault) when (ConnectionFaults.IsOne(fault, cancellationToken))
        {
            await HangUpAsync();
            return new DeliveryResult.Unreachable(ConnectionFaults.Code(fault), ConnectionFaults.Advice(fault, "Mail:Smtp", _options.Host, _options.Port));
        }
    }

    /// <summary>A connection that rested may have been closed by the server meanwhile; better to learn it now than in the middle of a mail.</summary>
    private async Task AskAsync(CancellationToken limit)
    {
        try
        {
            await _client.NoOpAsync(limit);
        }
        catch (Exception fault) when (ConnectionFaults.IsOne(fault, limit))
        {
            await HangUpAsync();
        }
    }

    private async Task HangUpAsync()
    {
        if (_client.IsConnected)
        {
            await _client.DisconnectAsync(quit: false);
        }
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(2 * _options.TimeoutSeconds));
        return limit;
    }
}
