using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Hands due notices to the mail transport, batch by batch, until nothing is due: lease, prepare, send, commit. Killed at any point, the next run
/// repeats at most the few mails that were accepted but not yet committed, under the same Message-ID (I9).
/// </summary>
public sealed class DeliverNotices(CaseDesk desk, IMailTransportFactory transports, MailServer server, PrepareMails prepare, SendBatch send)
{
    /// <summary>How many mails were accepted.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var accepted = 0;
        MailConnections? connections = null;
        // Held over the run: opening one for each small commit costs more than the commit.
        await desk.Db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            while (server.MayBeTried && !cancellationToken.IsCancellationRequested && !await MailPauses.IsPausedAsync(desk.Db, cancellationToken))
            {
                // Each batch sees the office as it is by then.
                desk.Db.Forget();
                var (lease, book) = (new OutboxLease(desk.Db), await desk.BookAsync(cancellationToken));
                var notices = await lease.TakeAsync(book.Calendar.IsInSendingHours(desk.Clock.Now), desk.Clock.Now, cancellationToken);
                if (notices.Count == 0)
                {
                    break;
                }

                if (await prepare.ExecuteAsync(lease, notices, book, cancellationToken) is { } batch)
                {
                    connections ??= new MailConnections(transports);
                    accepted += await send.ExecuteAsync(lease, batch, connections, cancellationToken);
                }
            }
        }
        finally
        {
            if (connections is not null)
            {
                await connections.DisposeAsync();
            }

            await desk.Db.Database.CloseConnectionAsync();
        }

        return accepted;
    }
}
