using System.Runtime.ExceptionServices;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Scheduler.Delivery.Incoming;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>
/// The mailbox in which answers and reports arrive. A message is marked as read after what it says is committed, so that a crash in between only reads it
/// twice; and none is marked of which nobody was told. Of each only the beginning is fetched: one of 30 MB takes no more memory than another.
/// </summary>
public sealed partial class BounceMailbox(ImapOptions options, ILogger<BounceMailbox> log)
{
    private const int MostAtOnce = 500;

    private string? _fault;

    /// <param name="record">Commits what the mail says, once however often it is called. False: another was faster, and the mail is read again later.</param>
    public async Task ReadAsync(Func<FetchedMail, CancellationToken, Task<bool>> record, CancellationToken cancellationToken)
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

    private async Task ReadAsync(IMailFolder folder, Func<FetchedMail, CancellationToken, Task<bool>> record, CancellationToken cancellationToken)
    {
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        var unread = (await folder.SearchAsync(SearchQuery.NotSeen, cancellationToken)).Take(MostAtOnce).ToList();
        if (unread.Count == 0)
        {
            return;
        }

        ExceptionDispatchInfo? first = null;
        foreach (var summary in await folder.FetchAsync(unread, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, cancellationToken))
        {
            var mail = await FetchAsync(folder, summary, cancellationToken);
            try
            {
                if (await record(mail, cancellationToken))
                {
                    await folder.AddFlagsAsync(summary.UniqueId, MessageFlags.Seen, silent: true, cancellationToken);
                }
            }
            catch (Exception fault) when (!ConnectionFaults.IsOne(fault, cancellationToken) && fault is not OperationCanceledException)
            {
                // It stays unread, and does not keep the others from being read.
                LogNotRecorded(fault, summary.UniqueId.Id);
                first ??= ExceptionDispatchInfo.Capture(fault);
            }
        }

        first?.Throw();
    }

    private static async Task<FetchedMail> FetchAsync(IMailFolder folder, IMessageSummary summary, CancellationToken cancellationToken)
    {
        await using var stream = await folder.GetStreamAsync(summary.UniqueId, 0, FetchedMail.MostRead, cancellationToken);
        var bytes = new byte[FetchedMail.MostRead];
        // A server that ignores the limit is not believed.
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return new FetchedMail(bytes[..read], summary.Size ?? (uint)read, (summary.InternalDate ?? DateTimeOffset.UnixEpoch).ToUniversalTime());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The mailbox can't be read. {Why}")]
    private partial void LogAway(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Uid} of the mailbox could not be recorded. It stays unread and is read again")]
    private partial void LogNotRecorded(Exception fault, uint uid);
}
