using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Watching;

/// <summary>
/// Reads how the outbox stands, for the gauges, and warns administrators when the oldest due notice has waited for more than an hour of sending
/// time, whatever the cause: the server, a pause, a worker that is gone. The item ends with its cause.
/// </summary>
public sealed class WatchOutbox(CaseDesk desk, SchedulerMeter meter)
{
    private const string Key = "mail-delayed";
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLag = TimeSpan.FromDays(7);

    public async Task<OutboxState> ExecuteAsync(CancellationToken cancellationToken)
    {
        desk.Db.Forget();
        var (now, book) = (desk.Clock.Now, await desk.BookAsync(cancellationToken));
        var waiting = desk.Db.Notices.Where(notice => (notice.State == NoticeState.Planned || notice.State == NoticeState.Leased) && notice.DueAt <= now);
        var oldest = await waiting.MinAsync(notice => (DateTimeOffset?)notice.DueAt, cancellationToken);
        var state = new OutboxState(
            await waiting.CountAsync(cancellationToken),
            await desk.Db.Notices.CountAsync(notice => notice.State == NoticeState.Held, cancellationToken),
            await desk.Db.Notices.CountAsync(notice => notice.State == NoticeState.Failed, cancellationToken),
            oldest is { } since ? book.Calendar.SendingTimeBetween(since, now, LongestLag) : TimeSpan.Zero);
        meter.Seen(state);
        await WarnAsync(state.Lag, oldest, now, cancellationToken);
        return state;
    }

    private async Task WarnAsync(TimeSpan lag, DateTimeOffset? oldest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (lag > Patience)
        {
            var since = OfficeZone.ToLocal(oldest!.Value).ToString("d/M/yyyy HH:mm", CultureInfo.InvariantCulture);
            if (!await desk.Db.BoardItems.AnyAsync(item => item.Key == Key && item.ResolvedAt == null, cancellationToken))
            {
                desk.RaiseItem(BoardItem.Raise(BoardItemKind.MailDelayed, Key, now, detail: since));
                desk.Db.AppendAudit(AuditEntry.Of("MailDelayed", "mail", now));
            }
        }
        else
        {
            await desk.Db.BoardItems.Where(item => item.Key == Key).ResolveAsync(now, null, cancellationToken);
        }

        await desk.CommitAsync(cancellationToken);
    }
}
