namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>R14 to R19: what people do, and what is refused.</summary>
internal sealed partial class ReferenceSimulator
{
    private void Act(ReferenceAction action, DateTimeOffset now)
    {
        if (action.Do is "scheduler-up" or "scheduler-down")
        {
            _isUp = action.Do == "scheduler-up";
            return;
        }

        OpenIfDue(action.Obligation, now);
        var obligation = _obligations.GetValueOrDefault(action.Obligation);
        var refusal = obligation is null ? "not open" : Refusal(action, obligation, now);
        if (refusal is not null)
        {
            Write(now, "refused", ("obligation", action.Obligation), ("do", action.Do), ("by", action.By), ("reason", refusal));
            return;
        }

        ApplyDueTransfer(obligation!, now);
        Apply(action, obligation!, now);
    }

    private string? Refusal(ReferenceAction action, ReferenceObligation obligation, DateTimeOffset now)
    {
        var today = ReferenceCalendar.DateOf(now);
        var isLeader = Acts(action.By, "BoardLeader");
        var isBoard = isLeader || Acts(action.By, "BoardStaff");
        var isSubmitted = obligation.State == ReferenceState.Submitted;
        var hasReason = !string.IsNullOrWhiteSpace(action.Reason);

        var isAllowed = action.Do switch
        {
            "submit" => obligation.IsUnitsToActOn
                && MayActForUnit(action.By, DueTransfer(obligation, now)?.To ?? obligation.Responsible, now),
            "withdraw" => isSubmitted && obligation.OpenStep == 0 && now < obligation.DeadlineInstant
                && MayActForUnit(action.By, obligation.Responsible, now),
            "approve" => isSubmitted && (isLeader || Acts(action.By, obligation.Cycle.ReviewSteps[obligation.OpenStep])) && !IsOwn(action.By, obligation),
            "return" => isSubmitted && isBoard && hasReason,
            "extend" => obligation.IsUnitsToActOn && isLeader && hasReason && action.Until > today && action.Until > obligation.DueBefore,
            "waive" => obligation.IsUnitsToActOn && isLeader && hasReason,
            _ => false,
        };
        return isAllowed ? null : "refused by the rules";
    }

    /// <summary>The board's people act in their own roles: R11 only sends an absent one's notices to the delegate, too.</summary>
    private bool Acts(string by, string role) => _scenario.People.Any(person => person.Role == role && person.Email == by);

    /// <summary>Nobody approves what they submitted.</summary>
    private static bool IsOwn(string by, ReferenceObligation obligation) => obligation.Submitters.Contains(by);

    /// <summary>The absent secretary for whom somebody else submits.</summary>
    private string? Principal(string by, string unit, DateOnly today) =>
        _scenario.People.Any(person => person.Role == "UnitSecretary" && person.Unit == unit && person.Email == by)
            ? null
            : _scenario.People.FirstOrDefault(person => person.Role == "UnitSecretary" && person.Unit == unit && DelegatesOf(person, today).Contains(by))?.Email;

    /// <summary>The unit secretary, or today's delegate of an absent one; nobody for a unit that has ended.</summary>
    private bool MayActForUnit(string by, string unit, DateTimeOffset now) =>
        !HasEnded(unit, now) && _scenario.People.Any(person => person.Role == "UnitSecretary" && person.Unit == unit
            && (person.Email == by || DelegatesOf(person, ReferenceCalendar.DateOf(now)).Contains(by)));

    private void Apply(ReferenceAction action, ReferenceObligation obligation, DateTimeOffset now)
    {
        switch (action.Do)
        {
            case "submit":
                Submit(action.By, obligation, now);
                break;
            case "withdraw":
                Withdraw(action.By, obligation, now);
                break;
            case "approve":
                Approve(action.By, obligation, now);
                break;
            case "return":
                Return(action.By, obligation, now);
                break;
            case "extend":
                obligation.DueBefore = action.Until!.Value;
                obligation.ExtendedAt = now;
                obligation.IsCorrection = false;
                Write(now, "extended", ("obligation", obligation.Key), ("by", action.By), Deadline(obligation));
                Notify(obligation, "extended", ReferenceCalendar.DateOf(now), now);
                break;
            default:
                obligation.State = ReferenceState.Waived;
                Write(now, "waived", ("obligation", obligation.Key), ("by", action.By));
                Notify(obligation, "waived", ReferenceCalendar.DateOf(now), now);
                break;
        }
    }

    private void Submit(string by, ReferenceObligation obligation, DateTimeOffset now)
    {
        obligation.SubmissionNumber++;
        if (obligation.Timeliness is null)
        {
            var daysLate = ReferenceCalendar.DateOf(now).DayNumber - obligation.DueBefore.DayNumber + 1;
            obligation.Timeliness = daysLate > 0 ? ("late", daysLate) : ("on-time", 0);
            obligation.DecidedBySubmission = obligation.SubmissionNumber;
        }

        obligation.Submitters = [by, Principal(by, obligation.Responsible, ReferenceCalendar.DateOf(now)) ?? by];
        obligation.StateBeforeSubmission = obligation.State;
        obligation.State = ReferenceState.Submitted;
        obligation.SubmittedAt = now;
        obligation.OpenStep = 0;
        Write(now, "submitted", ("obligation", obligation.Key), ("by", by),
            ("timeliness", obligation.Timeliness.Value.Timeliness), ("daysLate", obligation.Timeliness.Value.DaysLate));
    }

    private void Withdraw(string by, ReferenceObligation obligation, DateTimeOffset now)
    {
        obligation.State = obligation.StateBeforeSubmission;
        obligation.Withdrawals.Add((obligation.SubmittedAt, now));
        if (obligation.DecidedBySubmission == obligation.SubmissionNumber)
        {
            obligation.Timeliness = null;
        }

        Write(now, "withdrawn", ("obligation", obligation.Key), ("by", by));
    }

    private void Approve(string by, ReferenceObligation obligation, DateTimeOffset now)
    {
        obligation.OpenStep++;
        if (obligation.OpenStep < obligation.Cycle.ReviewSteps.Count)
        {
            Write(now, "reviewed", ("obligation", obligation.Key), ("by", by));
            return;
        }

        obligation.State = ReferenceState.Approved;
        Write(now, "approved", ("obligation", obligation.Key), ("by", by));
        Notify(obligation, "approved", ReferenceCalendar.DateOf(now), now);
    }

    private void Return(string by, ReferenceObligation obligation, DateTimeOffset now)
    {
        var today = ReferenceCalendar.DateOf(now);
        var correction = _calendar.Following(today, obligation.Cycle.CorrectionWorkingDays).AddDays(1);
        if (correction > obligation.DueBefore)
        {
            obligation.DueBefore = correction;
            obligation.ExtendedAt = null;
        }

        obligation.IsCorrection = true;
        obligation.State = ReferenceState.Returned;
        Write(now, "returned", ("obligation", obligation.Key), ("by", by), Deadline(obligation));

        // R18: the successor of a unit that ended under review becomes responsible in the same act.
        var transfer = DueTransfer(obligation, now);
        if (transfer is { } due)
        {
            Transfer(obligation, due.To, today, now);
        }

        Notify(obligation, "returned", today, now);
        if (transfer is not null)
        {
            Notify(obligation, "transferred", today, now);
        }
    }
}
