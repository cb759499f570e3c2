namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>R8 to R15, R20, R21: what a sweep inside sending hours finds due, from the calendar and the obligations alone.</summary>
internal sealed partial class ReferenceSimulator
{
    private void SendScheduled(DateTimeOffset now)
    {
        var firstOfSweep = _events.Count;
        foreach (var obligation in _obligations.Values)
        {
            if (obligation.IsUnitsToActOn)
            {
                SendLatestUnitMilestone(obligation, now);
                SendEscalations(obligation, now);
            }
            else if (obligation.State == ReferenceState.Submitted)
            {
                SendReviewNotices(obligation, now);
            }
        }

        // R23: one mail a person and sweep.
        foreach (var digest in _events.Skip(firstOfSweep).GroupBy(notice => notice.Field("to")).ToList())
        {
            Write(now, "mail", ("to", digest.Key), ("items", digest.Count()));
        }
    }

    private void SendLatestUnitMilestone(ReferenceObligation obligation, DateTimeOffset now)
    {
        if (HasEnded(obligation.Responsible, now))
        {
            return;
        }

        var due = Milestones(obligation)
            .Concat(LateNotices(obligation, now))
            .Where(milestone => IsSentFor(obligation, milestone.Date) && ReferenceCalendar.SendingTime(milestone.Date) <= now)
            .OrderBy(milestone => milestone.Date)
            .ToList();
        if (due.Count == 0 || !obligation.Handled.Add($"{obligation.DueBefore:o} {due[^1].Name}"))
        {
            return;
        }

        var (name, date) = due[^1];
        var type = name.StartsWith("LATE", StringComparison.Ordinal) ? "late" : "reminder";
        foreach (var to in UnitRecipients(obligation.Responsible, date, now))
        {
            Write(now, type, ("obligation", obligation.Key), ("milestone", name), ("to", to));
        }
    }

    // R8, R9, R16: of those on one date only the one nearest the deadline.
    private IEnumerable<(string Name, DateOnly Date)> Milestones(ReferenceObligation obligation)
    {
        if (obligation.IsCorrection)
        {
            return [("C1", _calendar.OnOrBefore(obligation.DueBefore.AddDays(-1)))];
        }

        var byDate = new Dictionary<DateOnly, string>();
        var opening = _calendar.OnOrAfter(obligation.OpeningDate);
        if (opening < obligation.DueBefore)
        {
            byDate[opening] = "OPEN";
        }

        foreach (var days in obligation.Cycle.Milestones.OrderDescending())
        {
            byDate[_calendar.OnOrBefore(obligation.DueBefore.AddDays(-days))] = $"{days}";
        }

        return byDate.Select(entry => (entry.Value, entry.Key));
    }

    // R12
    private IEnumerable<(string Name, DateOnly Date)> LateNotices(ReferenceObligation obligation, DateTimeOffset now)
    {
        var date = _calendar.OnOrAfter(obligation.DueBefore);
        for (var number = 0; ReferenceCalendar.SendingTime(date) <= now; number++)
        {
            yield return ($"LATE-{number}", date);
            date = _calendar.Following(date, obligation.Cycle.LateEveryWorkingDays);
        }
    }

    // R9, R17, R19
    private static bool IsSentFor(ReferenceObligation obligation, DateOnly date)
    {
        var instant = ReferenceCalendar.SendingTime(date);
        return date >= obligation.OpeningDate
            && (obligation.TransferredOn is not { } transferred || date >= transferred)
            && (obligation.ExtendedAt is not { } extended || instant > extended)
            && !obligation.Withdrawals.Exists(away => away.From <= instant && instant < away.Before);
    }

    // R13, R21: every level due of the deadline in force, once.
    private void SendEscalations(ReferenceObligation obligation, DateTimeOffset now)
    {
        var dayOfLate0 = _calendar.OnOrAfter(obligation.DueBefore);
        if (ReferenceCalendar.SendingTime(dayOfLate0) > now)
        {
            return;
        }

        for (var level = 1; level <= obligation.Cycle.Escalation.Count; level++)
        {
            var step = obligation.Cycle.Escalation[level - 1];
            var date = _calendar.Following(dayOfLate0, step.AfterWorkingDays);
            if (ReferenceCalendar.SendingTime(date) <= now && obligation.Handled.Add($"{obligation.DueBefore:o} level {level}"))
            {
                foreach (var to in BoardRecipients(step.To, obligation.Responsible, date))
                {
                    Write(now, "escalated", ("obligation", obligation.Key), ("level", level), ("to", to));
                }
            }
        }
    }

    // R15, R21
    private void SendReviewNotices(ReferenceObligation obligation, DateTimeOffset now)
    {
        var lastDay = _calendar.Following(ReferenceCalendar.DateOf(obligation.SubmittedAt), obligation.Cycle.ReviewWorkingDays);
        var overdueOn = _calendar.OnOrAfter(lastDay.AddDays(1));
        if (ReferenceCalendar.SendingTime(overdueOn) <= now)
        {
            if (obligation.Handled.Add($"review-overdue {obligation.SubmissionNumber}"))
            {
                Write("review-overdue", BoardRecipients("Supervisor", obligation.Responsible, overdueOn));
            }
        }
        else if (ReferenceCalendar.SendingTime(lastDay) <= now && obligation.Handled.Add($"review-reminder {obligation.SubmissionNumber}"))
        {
            Write("review-reminder", BoardRecipients(obligation.Cycle.ReviewSteps[obligation.OpenStep], obligation.Responsible, lastDay));
        }

        void Write(string type, List<string> recipients) =>
            recipients.ForEach(to => this.Write(now, type, ("obligation", obligation.Key), ("to", to)));
    }
}
