using System.Data.Common;
using System.Net.Sockets;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Sends the mails of one batch over all connections and commits each as soon as it is accepted.</summary>
/// <remarks>
/// Many connections send, one loop composes and commits: a <see cref="PartyWorkflowDbContext"/> serves one task at a time, SQLite has one writer, and
/// what several connections hand over while a commit runs shares the next one. A connection gets its next mail when its last is committed, so
/// that the number of uncommitted mails never exceeds that of the connections.
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
        var waiting = new Queue<List<Notice>>(batch.Mails);
        var (accepted, inFlight, pauseAskedAt) = (0, 0, time.GetTimestamp());
        string? unreachable = null;
        while (true)
        {
            while (inFlight < connections.Count && waiting.TryDequeue(out var mail))
            {
                // A slow mail server takes time: the hours in which scheduled notices leave (R5) may end in the middle of a batch.
                if (mail[0].IsOfAnEvent || batch.Book.Calendar.IsInSendingHours(desk.Clock.Now))
                {
                    await GiveAsync(mail, batch, connections);
                    inFlight++;
                }
            }

            if (inFlight == 0)
            {
                break;
            }

            // From here to the commit nothing is cancelled: what the server has accepted is written down.
            var handovers = await connections.TakeAsync(CancellationToken.None);
            inFlight -= handovers.Count;
            accepted += await commit.ExecuteAsync(lease, handovers.Where(handover => handover.Result is not DeliveryResult.Unreachable).ToList(), CancellationToken.None);
            foreach (var (notices, _, result) in handovers.Where(handover => handover.Result is DeliveryResult.Unreachable))
            {
                unreachable = ((DeliveryResult.Unreachable)result).Answer;
                waiting.Enqueue([.. notices]);
            }

            if (cancellationToken.IsCancellationRequested || desk.Clock.Now > lease.HandsOutUntil || await IsPausedAsync())
            {
                waiting.Clear();
            }
        }

        if (connections.Count == 0)
        {
            server.Missed(unreachable!);
        }

        await lease.ReleaseAsync(connections.Count == 0 ? unreachable : null, CancellationToken.None);
        return accepted;

        async Task<bool> IsPausedAsync()
        {
            if (time.GetElapsedTime(pauseAskedAt) < HeedsPauseEvery)
            {
                return false;
            }

            pauseAskedAt = time.GetTimestamp();
            return await MailPauses.IsPausedAsync(desk.Db, CancellationToken.None);
        }
    }

    /// <summary>A mail that can't be composed fails alone; where the store is at fault it is not the mail's.</summary>
    private async Task GiveAsync(List<Notice> mail, PreparedMails batch, MailConnections connections)
    {
        try
        {
            connections.Give(new Letter(mail, await assembly.ComposeAsync(mail, batch.Subjects, batch.Book, CancellationToken.None)));
        }
        catch (Exception fault) when (fault.GetBaseException() is not (DbException or IOException or SocketException or TimeoutException))
        {
            connections.GiveUp(new Handover(mail, "", MailConnections.Unwritable(fault)));
        }
    }
}
