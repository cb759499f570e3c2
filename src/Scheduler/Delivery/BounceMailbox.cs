using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Logging;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>The mailbox in which bounces arrive. A message is marked as read after what it says is recorded, so that a crash in between only reads it twice.</summary>
public sealed partial class BounceMailbox(ImapOptions options, ILogger<BounceMailbox> log)
{
    private const int MostAtOnce = 500;

    private string? _fault;

    public async Task ReadAsync(Func<Bounce, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        if (!options.IsOn)
        {
            return;
        }

        try
        {
            using var client = new ImapClient { Timeout = options.TimeoutSeconds * 1000 };
            ServerCertificates.CheckBy(client, options.CaFile);
            await client.ConnectAsync(options.Host, options.Port, ServerCertificates.SocketOptions(options.Security), cancellationToken);
            await client.AuthenticateAsync(options.UserName, options.Password, cancellationToken);
            await ReadAsync(await client.GetFolderAsync(options.Folder, cancellationToken), record, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
            _fault = null;
        }
        catch (Exception fault) when (ConnectionFaults.IsOne(fault, cancellationToken) || fault is FolderNotFoundException)
        {
            var why = fault is FolderNotFoundException ? $"Mail:Imap:Folder: there is no folder {options.Folder}" : ConnectionFaults.Advice(fault, "Mail:Imap", options.Host, options.Port);
            if (why != _fault)
            {
                LogAway(why);
            }

            _fault = why;
        }
    }

    private static async Task ReadAsync(IMailFolder folder, Func<Bounce, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        foreach (var id in (await folder.SearchAsync(SearchQuery.NotSeen, cancellationToken)).Take(MostAtOnce))
        {
            using var message = await folder.GetMessageAsync(id, cancellationToken);
            if (Bounce.Read(message) is { } bounce)
            {
                await record(bounce, cancellationToken);
            }

            await folder.AddFlagsAsync(id, MessageFlags.Seen, silent: true, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Bounces can't be read. {Why}")]
    private partial void LogAway(string why);
}
