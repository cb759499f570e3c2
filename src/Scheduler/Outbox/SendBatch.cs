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
    /// <param name="cancellationToken">What is under way ends all the same, and what has not left is given back.</param>
    /// <param name="takeAhead">Called when half of a full batch is out: not earlier, for what is taken then waits in its lease for the other half.</param>
    internal async Task<int> ExecuteAsync(PreparedMails batch, MailConnections connections, Action takeAhead, CancellationToken cancellationToken)
    {
        using var activity = WatchedJob.Source.StartActivity("send batch");
        activity?.SetTag("mails", batch.Mails.Count);
        var lease = batch.Lease.Through(desk.Db);
        var (accepted, underWay, isAhead, pauseAskedAt) = (0, batch.Mails.Count, !lease.IsFull, time.GetTimestamp());
        // Asked here too: the batch may have been taken a while ago.
        var isPaused = new StrongBox<bool>(await MailPauses.IsPausedAsync(desk.Db, CancellationToken.None));
        foreach (var mail in batch.Mails)
        {
            var address = batch.Book.Person(mail[0].RecipientId).Email;
            connections.Give(new Letter(mail, address, () => assembly.Compose(mail, batch.Subjects, batch.Book, desk.Clock.Now), () => !Volatile.Read(ref isPaused.Value) && !cancellationToken.IsCancellationRequested && IsInTime(mail, batch)));
        }

        string? unreachable = null;
        while (underWay > 0)
        {
            // From here to the commit nothing is cancelled: what the server has accepted is written down.
            var handovers = await connections.TakeAsync(underWay);
            accepted += await commit.ExecuteAsync(lease, handovers.Where(handover => handover.Result is not (null or DeliveryResult.Unreachable)).ToList(), CancellationToken.None);
            connections.Committed(handovers);
            underWay -= handovers.Count;
            foreach (var (letter, result) in handovers)
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

            if (!isAhead && connections.Count > 0 && underWay <= batch.Mails.Count / 2)
            {
                isAhead = true;
                takeAhead();
            }

            if (time.GetElapsedTime(pauseAskedAt) >= HeedsPauseEvery)
            {
                pauseAskedAt = time.GetTimestamp();
                Volatile.Write(ref isPaused.Value, await MailPauses.IsPausedAsync(desk.Db, CancellationToken.None));
            }
        }

        unreachable = connections.Count == 0 ? unreachable : null;
        if (unreachable is not null)
        {
            server.Missed(unreachable);
        }

        await lease.ReleaseAsync(unreachable, CancellationToken.None);
        return accepted;
    }

    /// <summary>A slow mail server takes time: the lease, or the hours in which scheduled notices leave (R5), may end in the middle of a batch.</summary>
    private bool IsInTime(List<Notice> mail, PreparedMails batch)
    {
        var now = desk.Clock.Now;
        return now <= batch.Lease.HandsOutUntil && (mail[0].IsOfAnEvent || batch.Book.Calendar.IsInSendingHours(now));
    }
}
