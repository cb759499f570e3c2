using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>
/// Turns what is due into notices (R8 to R15, R20, R21). Reads only obligations whose <c>NextActionAt</c> has come, in chunks, so that memory
/// does not grow with their number. Outside sending hours nothing is planned: it waits for the next sending time, and then only the latest counts.
/// </summary>
public sealed class PlanNotices(CaseDesk desk)
{
    private HashSet<(Guid Obligation, DateOnly DueBefore, string Milestone, int Recipient)> _known = [];

    /// <summary>How many notices were planned.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) =>
        PlanningChunks.RunAsync(desk, (book, now) => PlanChunkAsync(book, now, cancellationToken), cancellationToken);

    /// <summary>Null: nothing is due any more.</summary>
    private async Task<int?> PlanChunkAsync(OfficeBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await desk.Db.Obligations.Where(row => row.NextActionAt <= now).OrderBy(row => row.NextActionAt).Take(PlanningChunks.Size).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return null;
        }

        var underReview = due.Where(row => row.State == ObligationState.Submitted).Select(row => row.Id).ToList();
        var processes = await desk.Db.Processes.AsNoTracking().Where(row => underReview.Contains(row.ObligationId!.Value)).ToDictionaryAsync(row => row.ObligationId!.Value, cancellationToken);
        var plans = due.Select(obligation => (Obligation: obligation, Due: NoticeSchedule.DueAt(obligation, book.Rules(obligation.CycleCode), now))).ToList();
        await CancelSupersededAsync(plans, cancellationToken);
        _known = await KnownAsync(due, cancellationToken);
        var count = plans.Sum(plan => Plan(book, plan.Obligation, plan.Due, processes.GetValueOrDefault(plan.Obligation.Id), now));

        // An obligation that somebody changed meanwhile is simply read again.
        return (await desk.CommitAsync(cancellationToken)).IsDone ? count : 0;
    }

    private int Plan(OfficeBook book, Obligation obligation, DueNotices due, RunningProcess? process, DateTimeOffset now)
    {
        var rules = book.Rules(obligation.CycleCode);
        var count = due.ToTheUnit is { } entry ? PlanForUnit(book, obligation, entry) : 0;
        count += due.Escalations.Sum(level => PlanEscalation(book, obligation, level, now));
        count += due.ReviewReminderAt is { } reminderAt ? PlanReviewReminder(book, obligation, process!, reminderAt) : 0;
        count += due.ReviewOverdueAt is { } overdueAt ? PlanReviewOverdue(book, obligation, overdueAt) : 0;
        obligation.MarkPlanned(rules, now);
        return count;
    }

    private int PlanForUnit(OfficeBook book, Obligation obligation, LadderEntry entry)
    {
        var kind = entry.Date < obligation.DueBefore ? NoticeKind.Reminder : NoticeKind.Late;
        var people = book.Recipients.OfUnit(obligation.ResponsibleUnitId, entry.Date);
        if (people.Count == 0)
        {
            desk.RaiseItem(BoardItem.Raise(BoardItemKind.UnitWithoutRecipient, $"no-recipient:{obligation.ResponsibleUnitId}", entry.At, obligation.Id, obligation.ResponsibleUnitId));
        }

        return Add(people, person => Notice.Plan(obligation, kind, entry.Milestone, person.Id, entry.At));
    }

    private int PlanEscalation(OfficeBook book, Obligation obligation, EscalationEntry entry, DateTimeOffset now)
    {
        if (_known.Add((obligation.Id, obligation.DueBefore, LevelKey(entry.Level), 0)))
        {
            desk.Db.Escalations.Add(Escalation.Raise(obligation, entry.Level, now));
        }

        var people = ToBoard(book, obligation, entry.To, entry.Date);
        return Add(people, person => Notice.Plan(obligation, NoticeKind.Escalation, entry.Milestone, person.Id, entry.At, entry.Level));
    }

    /// <summary>R15: to whoever holds the open review step.</summary>
    private int PlanReviewReminder(OfficeBook book, Obligation obligation, RunningProcess process, DateTimeOffset dueAt)
    {
        var holder = ProcessCatalogue.ReviewRolesOf(process)[obligation.ReviewStep];
        var people = ToBoard(book, obligation, holder, OfficeZone.LocalDate(dueAt));
        return Add(people, person => Notice.Plan(obligation, NoticeKind.ReviewReminder, Numbered("REVIEW", obligation), person.Id, dueAt));
    }

    private int PlanReviewOverdue(OfficeBook book, Obligation obligation, DateTimeOffset dueAt)
    {
        var people = ToBoard(book, obligation, Role.Supervisor, OfficeZone.LocalDate(dueAt));
        return Add(people, person => Notice.Plan(obligation, NoticeKind.ReviewOverdue, Numbered("REVIEW-OVERDUE", obligation), person.Id, dueAt));
    }

    private IReadOnlyList<Person> ToBoard(OfficeBook book, Obligation obligation, Role role, DateOnly date)
    {
        var people = book.Recipients.OfBoard(role, obligation.ResponsibleUnitId, date);
        if (people.Count == 0)
        {
            desk.RaiseItem(BoardItem.Raise(BoardItemKind.RoleWithoutRecipient, $"no-role:{role}", WorkingCalendar.SendingInstant(date), obligation.Id, detail: role.ToString()));
        }

        return people;
    }

    private int Add(IReadOnlyList<Person> people, Func<Person, Notice> plan)
    {
        var fresh = people.Select(plan).Where(notice => _known.Add((notice.ObligationId!.Value, notice.DueBefore, notice.Milestone, notice.RecipientId))).ToList();
        desk.Db.Notices.AddRange(fresh);
        return fresh.Count;
    }

    /// <summary>
    /// What was planned before for these deadlines. A date that a changed calendar or ladder moves behind a notice already sent comes due again,
    /// but the notice is the same (R22) and does not go twice.
    /// </summary>
    private async Task<HashSet<(Guid Obligation, DateOnly DueBefore, string Milestone, int Recipient)>> KnownAsync(List<Obligation> due, CancellationToken cancellationToken)
    {
        var ids = due.Select(row => row.Id).ToList();
        var notices = await desk.Db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.ObligationId!.Value) && !notice.IsOfAnEvent)
            .Select(notice => new { ObligationId = notice.ObligationId!.Value, notice.DueBefore, notice.Milestone, notice.RecipientId }).ToListAsync(cancellationToken);
        var levels = await desk.Db.Escalations.AsNoTracking().Where(level => ids.Contains(level.ObligationId))
            .Select(level => new { level.ObligationId, level.DueBefore, level.Level }).ToListAsync(cancellationToken);
        return [.. notices.Select(notice => (notice.ObligationId, notice.DueBefore, notice.Milestone, notice.RecipientId)),
            .. levels.Select(level => (level.ObligationId, level.DueBefore, LevelKey(level.Level), 0))];
    }

    /// <summary>No milestone has this name, and no person the number 0.</summary>
    private static string LevelKey(int level) => string.Create(CultureInfo.InvariantCulture, $"level {level}");

    private static string Numbered(string milestone, Obligation obligation) => string.Create(CultureInfo.InvariantCulture, $"{milestone}-{obligation.Revision}");

    /// <summary>R21: a reminder that could not be delivered before the next one was due is not sent beside it.</summary>
    private async Task CancelSupersededAsync(List<(Obligation Obligation, DueNotices Due)> plans, CancellationToken cancellationToken)
    {
        var replaced = plans.Where(plan => plan.Due is { ToTheUnit: not null } or { ReviewOverdueAt: not null }).Select(plan => plan.Obligation.Id).ToList();
        var pending = await desk.Db.Notices
            .Where(notice => replaced.Contains(notice.ObligationId!.Value) && notice.State == NoticeState.Planned
                && (notice.Kind == NoticeKind.Reminder || notice.Kind == NoticeKind.Late || notice.Kind == NoticeKind.ReviewReminder))
            .ToListAsync(cancellationToken);
        pending.ForEach(notice => notice.Cancel("superseded"));
    }
}
