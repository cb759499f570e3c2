using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Hands due notices to the mail transport, batch by batch, until nothing is due: lease, prepare, send, commit. Killed at any point, the next run
/// repeats at most the few mails that were accepted but not yet committed, under the same Message-ID (I9).
/// </summary>
public sealed class DeliverNotices(CaseDesk desk, IMailTransportFactory transports, TakeBatch take, SendBatch send, IServiceScopeFactory scopes)
{
    /// <summary>How many mails were accepted.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var accepted = 0;
        MailConnections? connections = null;
        var ahead = new BatchAhead(scopes);
        // Held over the run: opening one for each small commit costs more than the commit.
        await desk.Db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            for (var batch = await take.ExecuteAsync(cancellationToken); batch is not null; batch = await ahead.TakenAsync() ?? await take.ExecuteAsync(cancellationToken))
            {
                connections ??= new MailConnections(transports);
                accepted += await send.ExecuteAsync(batch, connections, () => ahead.Begin(cancellationToken), cancellationToken);
            }
        }
        finally
        {
            await ahead.DisposeAsync();
            if (connections is not null)
            {
                await connections.DisposeAsync();
            }

            await desk.Db.Database.CloseConnectionAsync();
        }

        return accepted;
    }
}
