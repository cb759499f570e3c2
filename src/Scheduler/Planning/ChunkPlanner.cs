using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Planning;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>Asks the deadline rules once for each shape of due obligations, and the recipient rules once for each of its units.</summary>
internal sealed class ChunkPlanner(OfficeBook book, DateTimeOffset now, IEnumerable<DueUnit> units)
{
    private readonly ILookup<int, DueUnit> _units = units.ToLookup(unit => unit.Shape);
    private readonly Dictionary<int, DateTimeOffset?> _next = [];
    private readonly List<PlanEntry> _entries = [];
    private readonly List<(int Entry, int UnitId, int PersonId)> _recipients = [];
    private readonly HashSet<int> _superseding = [];
    private readonly Dictionary<string, BoardItem> _unheard = [];

    public ChunkPlan Plan => new(_next, _entries, _recipients, _superseding);

    /// <summary>Notices that nobody gets: an item for the board each, never silence (R11).</summary>
    public List<BoardItem> Unheard => [.. _unheard.Values];

    /// <param name="shapes">Each with one of its obligations; all others would give the same.</param>
    public void Add(IEnumerable<(int Shape, Obligation Example, RunningProcess Process)> shapes)
    {
        foreach (var (shape, obligation, process) in shapes)
        {
            var rules = book.Rules(obligation.CycleCode);
            var due = NoticeSchedule.DueAt(obligation, rules, now);
            AddToTheUnit(shape, obligation, due.ToTheUnit);
            foreach (var level in due.Escalations)
            {
                AddToTheBoard(shape, NoticeKind.Escalation, level.Milestone, level.At, level.To, level.Level);
            }

            if (due.ReviewReminderAt is { } reminderAt)
            {
                // R15: to whoever holds the open review step.
                var date = OfficeZone.LocalDate(reminderAt);
                OpenReview Of(int unit) => new(book, process, unit);
                Add(new PlanEntry(shape, NoticeKind.ReviewReminder, Numbered("REVIEW", obligation), 0, reminderAt), unit => Of(unit).HoldersOn(date), unit => WithoutRole(Of(unit.UnitId).Role, reminderAt, unit));
            }

            if (due.ReviewOverdueAt is { } overdueAt)
            {
                AddToTheBoard(shape, NoticeKind.ReviewOverdue, Numbered("REVIEW-OVERDUE", obligation), overdueAt, Role.Supervisor);
            }

            if (due is { ToTheUnit: not null } or { ReviewOverdueAt: not null })
            {
                _superseding.Add(shape);
            }

            obligation.MarkPlanned(rules, now);
            _next[shape] = obligation.NextActionAt;
        }
    }

    private void AddToTheUnit(int shape, Obligation obligation, LadderEntry? due)
    {
        if (due is not { } entry)
        {
            return;
        }

        var kind = entry.Date < obligation.DueBefore ? NoticeKind.Reminder : NoticeKind.Late;
        Add(new PlanEntry(shape, kind, entry.Milestone, 0, entry.At), unit => book.Recipients.OfUnit(unit, entry.Date), unit =>
            BoardItem.Raise(BoardItemKind.UnitWithoutRecipient, $"no-recipient:{unit.UnitId}", entry.At, unit.Example, unit.UnitId));
    }

    private void AddToTheBoard(int shape, NoticeKind kind, string milestone, DateTimeOffset dueAt, Role role, int level = 0)
    {
        var date = OfficeZone.LocalDate(dueAt);
        Add(new PlanEntry(shape, kind, milestone, level, dueAt), unit => book.Recipients.OfBoard(role, unit, date), unit => WithoutRole(role, dueAt, unit));
    }

    private static BoardItem WithoutRole(Role role, DateTimeOffset at, DueUnit unit) =>
        BoardItem.Raise(BoardItemKind.RoleWithoutRecipient, $"no-role:{role}", at, unit.Example, detail: role.ToString());

    private void Add(PlanEntry entry, Func<int, IReadOnlyList<Person>> recipients, Func<DueUnit, BoardItem> unheard)
    {
        foreach (var unit in _units[entry.Shape])
        {
            var people = recipients(unit.UnitId);
            _recipients.AddRange(people.Select(person => (_entries.Count, unit.UnitId, person.Id)));
            if (people.Count == 0)
            {
                var item = unheard(unit);
                _unheard.TryAdd(item.Key, item);
            }
        }

        _entries.Add(entry);
    }

    private static string Numbered(string milestone, Obligation obligation) => string.Create(CultureInfo.InvariantCulture, $"{milestone}-{obligation.Revision}");
}
