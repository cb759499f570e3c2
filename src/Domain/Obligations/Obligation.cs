using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// One unit x one cycle x one year (R7). Holds what the deadline rules need to know and changes only by methods named after the act;
/// each act leaves <see cref="NextActionAt"/> at the next instant at which the scheduler has something to do for it (R20).
/// </summary>
public sealed class Obligation
{
    private List<Pause> _pauses = [];

    private Obligation()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The unit whose figures are owed. It stays when another unit becomes responsible (R18).</summary>
    public int UnitId { get; private set; }

    public string CycleCode { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>The unit that has to act; after an end without successor the last one that had to.</summary>
    public int ResponsibleUnitId { get; private set; }

    /// <summary>Its unit ended without a successor: the board waives or reassigns it (R18).</summary>
    public bool IsWithBoard { get; private set; }

    public ObligationState State { get; private set; }

    /// <summary>The date on which it opened by the calendar, whenever the scheduler came to it.</summary>
    public DateOnly OpenedOn { get; private set; }

    public DateOnly OriginalDueBefore { get; private set; }

    /// <summary>The deadline in force, exclusive. It never moves to an earlier date.</summary>
    public DateOnly DueBefore { get; private set; }

    public LadderKind Ladder { get; private set; }

    /// <summary>When the deadline in force was granted, if it comes from an extension (R17).</summary>
    public DateTimeOffset? ExtendedAt { get; private set; }

    public DateOnly? TransferredOn { get; private set; }

    /// <summary>Receipt of the submission under review or last reviewed.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Number of the last submission; 0 before the first.</summary>
    public int Revision { get; private set; }

    /// <summary>R15, exclusive; for the submission under review.</summary>
    public DateOnly? ReviewDueBefore { get; private set; }

    /// <summary>Index of the open review step.</summary>
    public int ReviewStep { get; private set; }

    public Timeliness? Timeliness { get; private set; }

    public IReadOnlyList<Pause> Pauses => _pauses;

    /// <summary>Everything due up to this instant has been planned.</summary>
    public DateTimeOffset? PlannedThrough { get; private set; }

    /// <summary>When the planner has to look at it next; null: never, unless somebody acts.</summary>
    public DateTimeOffset? NextActionAt { get; private set; }

    /// <summary>Optimistic concurrency (I8): changes with every act.</summary>
    public int Version { get; private set; }

    /// <summary>Whether submission returns it to a correction when withdrawn (R19).</summary>
    public bool WasReturned { get; private set; }

    public Deadline Deadline => new(DueBefore);

    /// <summary>R10: open or returned, and a unit has to act on it.</summary>
    public bool IsTheUnitsToActOn => IsOpenOrReturned && !IsWithBoard;

    public bool IsOpenOrReturned => State is ObligationState.Open or ObligationState.Returned;

    public bool IsFinal => State is ObligationState.Approved or ObligationState.Waived;

    public bool IsExtended => ExtendedAt is not null;

    public static Obligation Open(int unitId, CycleRules rules, int year, DateOnly openedOn)
    {
        var due = rules.Cycle.DeadlineIn(year).DueBefore;
        var obligation = new Obligation
        {
            Id = Guid.CreateVersion7(OfficeZone.LocalMidnight(openedOn)),
            UnitId = unitId,
            ResponsibleUnitId = unitId,
            CycleCode = rules.Cycle.Code,
            Year = year,
            OpenedOn = openedOn,
            OriginalDueBefore = due,
            DueBefore = due,
        };
        obligation.Reschedule(rules);
        return obligation;
    }

    /// <summary>R3, R14: receives a report. However late it is dealt with, the instant of its receipt decides.</summary>
    /// <param name="receivedAt">When the server had the request whole, UTC.</param>
    /// <param name="inForce">The deadline in force at that instant, where another was granted since; null: the present one.</param>
    public Result Submit(CycleRules rules, DateTimeOffset receivedAt, DeadlineInForce? inForce = null)
    {
        if (receivedAt < OfficeZone.LocalMidnight(OpenedOn))
        {
            return new Refusal("not_open_yet");
        }

        if (!IsOpenOrReturned)
        {
            return new Refusal("not_open_for_submission", null, State);
        }

        if (IsWithBoard)
        {
            return new Refusal("unit_has_ended");
        }

        WasReturned = State == ObligationState.Returned;
        State = ObligationState.Submitted;
        Revision++;
        SubmittedAt = receivedAt;
        ReviewStep = 0;
        ReviewDueBefore = ReviewSchedule.DueBefore(rules, receivedAt);
        var judgedBy = inForce ?? new DeadlineInForce(DueBefore, IsExtended);
        Timeliness ??= Timeliness.Of(receivedAt, judgedBy.Deadline, Revision, judgedBy.IsExtended);
        return Changed(rules);
    }

    /// <summary>R19; what was received before the submission does not take it back.</summary>
    public Result Withdraw(CycleRules rules, DateTimeOffset now)
    {
        if (State != ObligationState.Submitted || now < SubmittedAt)
        {
            return new Refusal("nothing_to_withdraw", null, State);
        }

        if (ReviewStep > 0)
        {
            return new Refusal("withdraw_after_review");
        }

        if (Deadline.HasPassedAt(now))
        {
            return new Refusal("withdraw_after_deadline", null, Deadline);
        }

        _pauses = [.. _pauses, new Pause(SubmittedAt!.Value, now)];
        State = WasReturned ? ObligationState.Returned : ObligationState.Open;
        Timeliness = Timeliness?.Revision == Revision ? null : Timeliness;
        EndReview();
        return Changed(rules);
    }

    /// <summary>The open review step is given to somebody by name. The sweep that decides now who is reminded, and this act, wait for each other.</summary>
    /// <exception cref="InvalidOperationException">It is not under review.</exception>
    public void GiveReview(CycleRules rules)
    {
        if (State != ObligationState.Submitted)
        {
            throw new InvalidOperationException($"Obligation {Id} is {State}, not under review.");
        }

        Changed(rules);
    }

    /// <summary>Its process was moved to other review steps: whose its review is, now or after it is submitted, may have changed. A sweep and this act wait for each other.</summary>
    public void ReviewByOthers(CycleRules rules) => Changed(rules);

    /// <summary>Completes the open review step. Done with value true when it was the last one.</summary>
    public Result<bool> CompleteReviewStep(CycleRules rules, int reviewSteps)
    {
        if (State != ObligationState.Submitted)
        {
            return new Refusal("not_under_review", null, State);
        }

        ReviewStep++;
        var approved = ReviewStep >= reviewSteps;
        if (approved)
        {
            State = ObligationState.Approved;
            EndReview();
        }

        Changed(rules);
        return approved;
    }

    /// <summary>R16: the correction deadline is the day after the n-th working day following the return, or the deadline in force, whichever is later.</summary>
    public Result Return(CycleRules rules, DateTimeOffset now)
    {
        if (State != ObligationState.Submitted)
        {
            return new Refusal("not_under_review", null, State);
        }

        State = ObligationState.Returned;
        var correction = rules.Calendar.AddWorkingDays(OfficeZone.LocalDate(now), rules.Cycle.CorrectionWorkingDays).AddDays(1);
        if (correction > DueBefore)
        {
            DueBefore = correction;
            ExtendedAt = null;
        }

        Ladder = LadderKind.Correction;
        _pauses = [];
        EndReview();
        return Changed(rules);
    }

    /// <summary>R17: only an open or returned obligation, and only to a date after both today and the deadline in force.</summary>
    public Result Extend(CycleRules rules, DateOnly dueBefore, DateTimeOffset now)
    {
        if (!IsOpenOrReturned)
        {
            return new Refusal("not_open_for_extension", null, State);
        }

        if (dueBefore <= OfficeZone.LocalDate(now))
        {
            return new Refusal("extension_not_after_today", "until", OfficeZone.LocalDate(now));
        }

        if (dueBefore <= DueBefore)
        {
            return new Refusal("extension_not_after_deadline", "until", Deadline);
        }

        if (dueBefore > Deadline.Latest)
        {
            return new Refusal("date_too_far", "until", Deadline.Latest);
        }

        DueBefore = dueBefore;
        ExtendedAt = now;
        Ladder = LadderKind.Cycle;
        _pauses = [];
        return Changed(rules);
    }

    /// <summary>An adjustment of approved targets is in force: the next revision. What the deadline rules know of it does not change (R14).</summary>
    /// <exception cref="InvalidOperationException">It is not approved.</exception>
    public void Adjust()
    {
        if (State != ObligationState.Approved)
        {
            throw new InvalidOperationException($"Obligation {Id} is {State}, not approved.");
        }

        Revision++;
        Version++;
    }

    /// <summary>R18: ends reminders and escalation; counts as neither late nor on time.</summary>
    public Result Waive(CycleRules rules)
    {
        if (!IsOpenOrReturned)
        {
            return new Refusal("not_open_for_waiver", null, State);
        }

        State = ObligationState.Waived;
        return Changed(rules);
    }

    /// <summary>R18: the successor becomes responsible; the subject of the figures stays.</summary>
    public void Transfer(CycleRules rules, int toUnitId, DateOnly on)
    {
        ResponsibleUnitId = toUnitId;
        TransferredOn = on;
        IsWithBoard = false;
        Changed(rules);
    }

    /// <summary>R18: its unit ended without a successor.</summary>
    public void PassToBoard(CycleRules rules)
    {
        IsWithBoard = true;
        Changed(rules);
    }

    /// <summary>Everything due up to <paramref name="now"/> has been turned into notices.</summary>
    public void MarkPlanned(CycleRules rules, DateTimeOffset now)
    {
        PlannedThrough = now;
        Reschedule(rules);
    }

    /// <summary>After a change of a cycle's numbers.</summary>
    public void Reschedule(CycleRules rules) => NextActionAt = NoticeSchedule.NextActionAt(this, rules);

    /// <summary>
    /// After a change of the calendar: what is to come follows it, and so does the deadline of a running review (R15), as many working days after the submission
    /// as it was given. Whoever acts at this very moment by the old calendar is told that something changed (I8), if anything did.
    /// </summary>
    public void FollowCalendar(WorkingCalendar before, CycleRules rules)
    {
        var (review, next) = (ReviewDueBefore, NextActionAt);
        if (State == ObligationState.Submitted)
        {
            ReviewDueBefore = ReviewSchedule.Moved(SubmittedAt!.Value, ReviewDueBefore!.Value, before, rules.Calendar);
        }

        Reschedule(rules);
        Version += (review, next) == (ReviewDueBefore, NextActionAt) ? 0 : 1;
    }

    private void EndReview() => ReviewDueBefore = null;

    private Result Changed(CycleRules rules)
    {
        Version++;
        Reschedule(rules);
        return Result.Done;
    }
}
