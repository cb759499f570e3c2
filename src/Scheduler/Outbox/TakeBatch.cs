using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Leases the next batch and makes it ready to leave, where mail may leave at all.</summary>
public sealed class TakeBatch(CaseDesk desk, MailServer server, PrepareMails prepare)
{
    /// <summary>Null: nothing is due, or nothing may leave.</summary>
    public async Task<PreparedMails?> ExecuteAsync(CancellationToken cancellationToken)
    {
        // Held over its statements: opening one for each costs more than they do.
        await desk.Db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            while (server.MayBeTried && !cancellationToken.IsCancellationRequested && !await MailPauses.IsPausedAsync(desk.Db, cancellationToken))
            {
                desk.Db.Forget();
                var (lease, calendar) = (new OutboxLease(desk.Db), (await desk.BookAsync(cancellationToken)).Calendar);
                // From here on nothing is called off: what is leased is sent or given back, and never left for the lease to run out.
                var notices = await lease.TakeAsync(calendar.IsInSendingHours(desk.Clock.Now), desk.Clock.Now, CancellationToken.None);
                if (notices.Count == 0)
                {
                    break;
                }

                // The office as it is now: somebody who was entered and invited while this waited for its turn is among the recipients.
                desk.Db.Forget();
                var book = await desk.BookAsync(CancellationToken.None);
                if (await prepare.ExecuteAsync(lease, notices, book, CancellationToken.None) is { } batch)
                {
                    return batch;
                }
            }

            return null;
        }
        finally
        {
            await desk.Db.Database.CloseConnectionAsync();
        }
    }
}
