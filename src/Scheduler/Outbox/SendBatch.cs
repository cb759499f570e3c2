using System.Runtime.CompilerServices;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Sends the mails of one batch over all connections and commits what became of them.</summary>
/// <remarks>
/// Many connections send, one loop commits: a <see cref="PartyWorkflowDbContext"/> serves one task at a time, SQLite has one writer, and what the
/// connections hand over while a commit runs shares the next one.
/// </remarks>
public sealed class SendBatch(CaseDesk desk, MailAssembly assembly, CommitHandovers commit, MailServer server, TimeProvider time)
{
    /// <summary>A pause that an administrator begins is heeded within this time.</summary>
    private static readonly TimeSpan HeedsPauseEvery = TimeSpan.FromSeconds(1);

    /// <summary>How many mails were accepted.</summary>
    internal async Task<int> ExecuteAsync(OutboxLease lease, PreparedMails batch, MailConnections connections, CancellationToken cancellationToken)
    {
        using var activity = WatchedJob.Source.StartActivity("send batch");
        activity?.SetTag("mails", batch.Mails.Count);
        var (accepted, underWay, pauseAskedAt, isPaused) = (0, batch.Mails.Count, time.GetTimestamp(), new StrongBox<bool>());
        foreach (var mail in batch.Mails)
        {
            connections.Give(new Letter(mail, () => assembly.Compose(mail, batch.Subjects, batch.Book), () => !Volatile.Read(ref isPaused.Value) && !cancellationToken.IsCancellationRequested && MayLeave(mail, lease, batch)));
        }

        string? unreachable = null;
        while (underWay > 0)
        {
            // From here to the commit nothing is cancelled: what the server has accepted is written down.
            var handovers = await connections.TakeAsync();
            accepted += await commit.ExecuteAsync(lease, handovers.Where(handover => handover.Result is not (null or DeliveryResult.Unreachable)).ToList(), CancellationToken.None);
            connections.Committed(handovers);
            underWay -= handovers.Count;
            foreach (var (letter, _, result) in handovers)
            {
                if (result is DeliveryResult.Unreachable { Answer: var answer })
                {
                    unreachable = answer;
                    if (connections.Count > 0)
                    {
                        connections.Give(letter);
                        underWay++;
                    }
                }
            }

            if (time.GetElapsedTime(pauseAskedAt) >= HeedsPauseEvery)
            {
                pauseAskedAt = time.GetTimestamp();
                Volatile.Write(ref isPaused.Value, await MailPauses.IsPausedAsync(desk.Db, CancellationToken.None));
            }
        }

        if (connections.Count == 0)
        {
            server.Missed(unreachable!);
        }

        await lease.ReleaseAsync(connections.Count == 0 ? unreachable : null, CancellationToken.None);
        return accepted;
    }

    /// <summary>A slow mail server takes time: the lease, or the hours in which scheduled notices leave (R5), may end in the middle of a batch.</summary>
    private bool MayLeave(List<Notice> mail, OutboxLease lease, PreparedMails batch)
    {
        var now = desk.Clock.Now;
        return now <= lease.HandsOutUntil && (mail[0].IsOfAnEvent || batch.Book.Calendar.IsInSendingHours(now));
    }
}
