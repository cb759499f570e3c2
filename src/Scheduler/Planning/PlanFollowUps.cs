using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>Reminders, late notices and escalation of follow-ups: what <see cref="PlanNotices"/> does for obligations, over the deadlines of open steps.</summary>
public sealed class PlanFollowUps(CaseDesk desk)
{
    /// <summary>How many notices were planned.</summary>
    public Task<int> ExecuteAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        PlanningChunks.RunAsync(desk, now, book => PlanChunkAsync(book, now, cancellationToken), cancellationToken);

    /// <summary>Null: nothing is due any more.</summary>
    private async Task<int?> PlanChunkAsync(OfficeBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await desk.Db.FollowUps.Where(row => row.NextActionAt <= now).OrderBy(row => row.NextActionAt).Take(PlanningChunks.Size).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return null;
        }

        var ids = due.Select(row => row.Id).ToList();
        var processes = await desk.Db.Processes.AsNoTracking().Where(row => ids.Contains(row.FollowUpId!.Value)).ToDictionaryAsync(row => row.FollowUpId!.Value, cancellationToken);
        var known = (await desk.Db.Notices.AsNoTracking().Where(row => ids.Contains(row.FollowUpId!.Value) && !row.IsOfAnEvent)
            .Select(row => new { Id = row.FollowUpId!.Value, row.DueBefore, row.Milestone, row.RecipientId }).ToListAsync(cancellationToken))
            .Select(row => (row.Id, row.DueBefore, row.Milestone, row.RecipientId)).ToHashSet();
        var raised = (await desk.Db.Escalations.AsNoTracking().Where(row => row.FollowUpId != null && ids.Contains(row.FollowUpId.Value))
            .Select(row => new { Id = row.FollowUpId!.Value, row.DueBefore, row.Level }).ToListAsync(cancellationToken)).Select(row => (row.Id, row.DueBefore, row.Level)).ToHashSet();
        var notices = due.SelectMany(followUp => Plan(followUp, processes[followUp.Id], book, raised, now))
            .Where(notice => known.Add((notice.FollowUpId!.Value, notice.DueBefore, notice.Milestone, notice.RecipientId))).ToList();
        desk.Db.Notices.AddRange(notices);

        // One that somebody changed meanwhile is simply read again.
        return (await desk.CommitAsync(cancellationToken)).IsDone ? notices.Count : 0;
    }

    /// <summary>Nobody to be told is an item for the board, never silence (R11).</summary>
    private List<Notice> Plan(FollowUp followUp, RunningProcess process, OfficeBook book, HashSet<(Guid Id, DateOnly DueBefore, int Level)> raised, DateTimeOffset now)
    {
        var due = FollowUpSchedule.DueAt(followUp, book.Calendar, now);
        var notices = new List<Notice>();
        if (due.ToTheUnit is { } entry)
        {
            var kind = entry.Date < followUp.DueBefore ? NoticeKind.TaskReminder : NoticeKind.TaskOverdue;
            var file = new FollowUpFile(followUp, process, book, entry.Date);
            if (NobodyThere.ItemFor(file, now) is { } item)
            {
                desk.RaiseItem(item);
            }

            notices.AddRange(file.Holders().Select(person => Notice.Plan(followUp, kind, entry.Milestone, person.Id, entry.At, plannedAt: now)));
        }

        foreach (var level in due.Escalations)
        {
            var people = book.Recipients.OfBoard(level.To, followUp.UnitId, level.Date);
            if (people.Count == 0)
            {
                desk.RaiseItem(NobodyThere.ItemOf(level.To, now));
            }

            notices.AddRange(people.Select(person => Notice.Plan(followUp, NoticeKind.TaskEscalation, level.Milestone, person.Id, level.At, level.Level, plannedAt: now)));
            if (raised.Add((followUp.Id, followUp.DueBefore!.Value, level.Level)))
            {
                desk.Db.Escalations.Add(Escalation.Raise(followUp, level.Level, now));
            }
        }

        followUp.MarkPlanned(book.Calendar, now);
        return notices;
    }
}
