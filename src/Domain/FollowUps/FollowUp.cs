using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Domain.FollowUps;

/// <summary>
/// A matter that somebody has to see to and that is followed up until it is closed: a difficulty, an inspection, a duty of an agency (Plan II.5, III.1).
/// Where it stands is in its running process; here is what the matter is, whose it is, and by when.
/// </summary>
public abstract class FollowUp
{
    private readonly List<Assignment> _assignments = [];

    protected FollowUp()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>What people call it by: "KK-2026-0001".</summary>
    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The unit that it is about: who raised the difficulty, was inspected, or gave the duty.</summary>
    public int UnitId { get; private set; }

    /// <summary>The unit or agency that has to see to it; null: the board itself, or not assigned yet.</summary>
    public int? LeadUnitId { get; private set; }

    /// <summary>By when it has to be answered, exclusive (R2); kept when the matter goes through other steps meanwhile.</summary>
    public DateOnly? AssignedDueBefore { get; private set; }

    /// <summary>The deadline of the step that is open, exclusive; null: it has none.</summary>
    public DateOnly? DueBefore { get; private set; }

    /// <summary>The date on which the open step was entered.</summary>
    public DateOnly StepSince { get; private set; }

    /// <summary>Number of the open step's visit; tells two passes through one step apart.</summary>
    public int Visit { get; private set; }

    /// <summary>Every unit or agency that it was ever given to, by when; the last is in force.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    public int RaisedById { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The matter that started this one and waits for it: an inspection for the difficulties of its findings.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The target registration that it serves or changes; null: none.</summary>
    public Guid? ObligationId { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was answered last.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset? PlannedThrough { get; private set; }

    /// <summary>When the planner has to look at it next; null: never, unless somebody acts.</summary>
    public DateTimeOffset? NextActionAt { get; private set; }

    /// <summary>Optimistic concurrency (I8).</summary>
    public int Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    public Deadline? Deadline => DueBefore is { } due ? new Deadline(due) : null;

    /// <summary>Known by the form that it came with, so that the form sent twice is one matter.</summary>
    public void ComeWith(Guid form) => Id = form;

    /// <summary>Whether it was this very matter, before anybody did anything about it, that <paramref name="again"/> says again.</summary>
    public bool IsSaidAgainBy(FollowUp again) =>
        (UnitId, Title, Description, ObligationId) == (again.UnitId, again.Title, again.Description, again.ObligationId) && (again.LeadUnitId is null || LeadUnitId == again.LeadUnitId);

    /// <param name="leadUnitId">Null: the board itself.</param>
    public void AssignTo(int? leadUnitId, DateOnly dueBefore, DateTimeOffset now)
    {
        _assignments.Add(Assignment.Of(this, leadUnitId, dueBefore, now));
        (LeadUnitId, AssignedDueBefore) = (leadUnitId, dueBefore);
    }

    public void AnswerWith(string answer) => Answer = answer;

    /// <param name="dueBefore">The step's deadline, exclusive; null: none.</param>
    public void EnterStep(int visit, DateOnly? dueBefore, bool isEnd, WorkingCalendar calendar, DateTimeOffset now)
    {
        (Visit, DueBefore, StepSince, PlannedThrough) = (visit, isEnd ? null : dueBefore, OfficeZone.LocalDate(now), now);
        ClosedAt = isEnd ? now : null;
        Version++;
        Reschedule(calendar);
    }

    /// <summary>One of the matters that it waits for has ended. Two at once must not both think that the other is still open.</summary>
    public void ChildEnded() => Version++;

    /// <summary>Everything due up to <paramref name="now"/> has been turned into notices.</summary>
    public void MarkPlanned(WorkingCalendar calendar, DateTimeOffset now)
    {
        PlannedThrough = now;
        Reschedule(calendar);
    }

    public void Reschedule(WorkingCalendar calendar) => NextActionAt = FollowUpSchedule.NextActionAt(this, calendar);

    /// <summary>After a change of the calendar. Whoever acts at this very moment by the old one is told that something changed (I8).</summary>
    public void FollowCalendar(WorkingCalendar calendar)
    {
        var next = NextActionAt;
        Reschedule(calendar);
        Version += next == NextActionAt ? 0 : 1;
    }

    protected void Serve(Guid obligationId) => ObligationId = obligationId;

    protected void Begin(string number, string title, string description, int unitId, int raisedById, DateTimeOffset now, Guid? parentId = null)
    {
        Id = Guid.CreateVersion7(now);
        (Number, Title, Description, UnitId) = (number, title, description, unitId);
        (RaisedById, RaisedAt, ParentId) = (raisedById, now, parentId);
    }
}
