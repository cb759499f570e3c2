using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>One event: its instant, its type and its fields in the order in which they are written.</summary>
public sealed record RehearsalEvent(DateTimeOffset At, string Type, IReadOnlyList<KeyValuePair<string, object?>> Fields)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(
        new Dictionary<string, object?>(Fields.Prepend(new("type", Type)).Prepend(new("at", RehearsalEvents.Local(At)))), Plain);
}

/// <summary>
/// What happened, told from the database that the rehearsal has written: history, notices handed over, and the mails in which they travelled.
/// </summary>
public sealed class RehearsalEvents(PartyWorkflowDbContext db, OfficeBook book)
{
    private Dictionary<Guid, string> _keys = [];

    public static string Local(DateTimeOffset instant) => OfficeZone.ToLocal(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <param name="refused">Each with the number of the last row of the history at its time: refused acts stand among the others in the order in which they were tried.</param>
    public async Task<List<RehearsalEvent>> ReadAsync(IEnumerable<(long After, RehearsalEvent Event)> refused, CancellationToken cancellationToken)
    {
        _keys = (await db.Obligations.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(row => row.Id, row => book.KeyOf(row).ToString());
        var history = await db.History.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var sent = await db.Notices.AsNoTracking().Where(row => row.State == NoticeState.Sent).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var mails = sent.GroupBy(notice => notice.MessageId!).Select(Mail);
        // A row's own number goes before what was refused after it: the sort is stable.
        var acts = history.Select(row => (After: row.Id, Event: Happened(row))).Concat(refused.Select(act => (act.After, Event: (RehearsalEvent?)act.Event)))
            .OrderBy(act => act.After).Select(act => act.Event);
        return [.. acts.Concat(sent.Select(Sent)).OfType<RehearsalEvent>().Concat(mails).OrderBy(happened => happened.At)];
    }

    public static RehearsalEvent Refused(ScenarioAction action, string reason) => new(action.At, "refused",
        [new("obligation", action.Obligation!.ToString()), new("do", ScenarioAction.Word(action.Do)), new("by", action.By), new("reason", reason)]);

    private RehearsalEvent? Happened(HistoryEntry entry)
    {
        var by = entry.ById is { } id ? book.Person(id).Email : null;
        var unit = new KeyValuePair<string, object?>("unit", book.Unit(entry.UnitId).Code);
        var deadline = new KeyValuePair<string, object?>("deadline", Local(new Deadline(entry.DueBefore).Instant));
        var actor = new KeyValuePair<string, object?>("by", by);
        return entry.Event switch
        {
            HistoryEvent.Opened => Of("opened", unit, deadline),
            HistoryEvent.Submitted => Of("submitted", actor, new("timeliness", entry.DaysLate == 0 ? "on-time" : "late"), new("daysLate", entry.DaysLate)),
            HistoryEvent.Withdrawn => Of("withdrawn", actor),
            HistoryEvent.Reviewed => Of("reviewed", actor),
            HistoryEvent.Approved => Of("approved", actor),
            HistoryEvent.Returned => Of("returned", actor, deadline),
            HistoryEvent.Extended => Of("extended", actor, deadline),
            HistoryEvent.Waived => Of("waived", actor),
            HistoryEvent.Transferred => Of("transferred", unit),
            // Not events of the format.
            HistoryEvent.PassedToBoard or HistoryEvent.Adjusted or HistoryEvent.ReviewAssigned => null,
        };

        RehearsalEvent Of(string type, params KeyValuePair<string, object?>[] fields) => new(entry.At, type, [new("obligation", _keys[entry.ObligationId]), .. fields]);
    }

    private RehearsalEvent? Sent(Notice notice)
    {
        var milestone = new KeyValuePair<string, object?>("milestone", notice.Milestone);
        return notice.Kind switch
        {
            NoticeKind.Reminder => Of("reminder", milestone),
            NoticeKind.Late => Of("late", milestone),
            NoticeKind.Escalation => Of("escalated", new KeyValuePair<string, object?>("level", notice.Level)),
            NoticeKind.ReviewReminder => Of("review-reminder"),
            NoticeKind.ReviewOverdue => Of("review-overdue"),
            NoticeKind.Returned or NoticeKind.Approved or NoticeKind.Extended or NoticeKind.Transferred or NoticeKind.Waived =>
                Of("notice", new KeyValuePair<string, object?>("kind", notice.Kind.ToString().ToLowerInvariant())),
            NoticeKind.Receipt or NoticeKind.ReviewAssigned or NoticeKind.Test or NoticeKind.Invitation => null,
            // A rehearsal is of reports; nothing in it starts a follow-up.
            NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed => null,
        };

        RehearsalEvent Of(string type, params KeyValuePair<string, object?>[] fields) =>
            new(notice.SentAt!.Value, type, [new("obligation", _keys[notice.ObligationId!.Value]), .. fields, new("to", book.Person(notice.RecipientId).Email)]);
    }

    private RehearsalEvent Mail(IGrouping<string, Notice> mail) => new(mail.First().SentAt!.Value, "mail",
        [new("to", book.Person(mail.First().RecipientId).Email), new("messageId", $"<{mail.Key}>"), new("items", mail.Count())]);
}
