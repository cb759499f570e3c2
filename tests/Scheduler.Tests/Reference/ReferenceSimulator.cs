namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>
/// An independent, slow and plain reading of the deadline rules R1 to R23 and of the rehearsal: it walks every
/// quarter-hour and asks each obligation what is due. It uses no product type, so that the two can be compared.
/// </summary>
internal sealed partial class ReferenceSimulator
{
    private readonly ReferenceScenario _scenario;
    private readonly ReferenceCalendar _calendar;
    private readonly Dictionary<string, ReferenceObligation> _obligations = [];
    private readonly List<(ReferenceObligation Unopened, DateTimeOffset OpensAt)> _candidates = [];
    private readonly List<ReferenceEvent> _events = [];
    private readonly List<(string Obligation, string Kind, string To)> _heldNotices = [];
    private DateTimeOffset? _firstSweep;
    private bool _isUp = true;

    private ReferenceSimulator(ReferenceScenario scenario)
    {
        _scenario = scenario;
        _calendar = new ReferenceCalendar(scenario.Holidays, scenario.ExtraWorkingDays);
        ListCandidates();
    }

    public static IReadOnlyList<ReferenceEvent> Run(string scenarioJson)
    {
        var simulator = new ReferenceSimulator(ReferenceScenarioReader.Read(scenarioJson));
        simulator.Walk();
        return simulator._events;
    }

    private void Walk()
    {
        var quarter = TimeSpan.FromMinutes(15);
        var actions = new Queue<ReferenceAction>(
            _scenario.Actions.Where(action => action.At >= _scenario.Start && action.At <= _scenario.End));
        var tick = _scenario.Start.AddTicks((quarter.Ticks - _scenario.Start.Ticks % quarter.Ticks) % quarter.Ticks);

        while (tick < _scenario.End || actions.Count > 0)
        {
            var now = actions.TryPeek(out var next) && next.At <= tick ? next.At : tick;
            var cameUp = false;
            while (actions.TryPeek(out var action) && action.At == now)
            {
                Act(actions.Dequeue(), now);
                cameUp = action.Do == "scheduler-up" || (cameUp && action.Do != "scheduler-down");
            }

            if (now < _scenario.End && _isUp && (now == tick || cameUp))
            {
                Sweep(now);
            }

            if (now == tick)
            {
                tick += quarter;
            }
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        _firstSweep ??= now;
        Open(now);
        foreach (var obligation in _obligations.Values)
        {
            ApplyDueTransfer(obligation, now);
        }

        foreach (var (obligation, kind, to) in _heldNotices)
        {
            Send(now, obligation, kind, to);
        }

        _heldNotices.Clear();
        if (_calendar.IsSendingHour(now))
        {
            SendScheduled(now);
        }
    }

    // R7: one unit x one cycle x one year, from the cut-off date or the unit's first valid day.
    private void ListCandidates()
    {
        for (var year = _scenario.Start.Year - 1; year <= _scenario.End.Year + 2; year++)
        {
            foreach (var unit in _scenario.Units.Values)
            {
                foreach (var cycle in _scenario.Cycles.Where(cycle => unit.Owes.Contains(cycle.Code)))
                {
                    var cutoff = new DateOnly(year, cycle.CutoffMonth, cycle.CutoffDay);
                    var opening = cutoff.AddDays(-cycle.OpensDaysBefore);
                    if (unit.ValidFrom > opening)
                    {
                        opening = unit.ValidFrom;
                    }

                    if (opening < cutoff && unit.CoversDate(opening))
                    {
                        var key = $"{unit.Code}/{cycle.Code}/{year}";
                        _candidates.Add((new ReferenceObligation(key, cycle, unit.Code, opening, cutoff), ReferenceCalendar.Midnight(opening)));
                    }
                }
            }
        }
    }

    private void Open(DateTimeOffset now)
    {
        foreach (var (obligation, _) in _candidates.Where(candidate => !_obligations.ContainsKey(candidate.Unopened.Key)))
        {
            OpenIfDue(obligation.Key, now);
        }
    }

    // R7, R20: it is open from its instant on, whether or not a sweep has run since.
    private void OpenIfDue(string key, DateTimeOffset now)
    {
        foreach (var (obligation, opensAt) in _candidates.Where(candidate => candidate.Unopened.Key == key))
        {
            if (opensAt <= now && obligation.DeadlineInstant > _firstSweep && _obligations.TryAdd(obligation.Key, obligation))
            {
                Write(now, "opened", ("obligation", obligation.Key), ("unit", obligation.Responsible), Deadline(obligation));
            }
        }
    }

    // R18: an open or returned obligation passes on at 00:00 of the first invalid day.
    private void ApplyDueTransfer(ReferenceObligation obligation, DateTimeOffset now)
    {
        if (obligation.IsUnitsToActOn && DueTransfer(obligation, now) is { } transfer)
        {
            Transfer(obligation, transfer.To, transfer.On, now);
            Notify(obligation, "transferred", transfer.On, now);
        }
    }

    private void Transfer(ReferenceObligation obligation, string to, DateOnly on, DateTimeOffset now)
    {
        obligation.Responsible = to;
        obligation.TransferredOn = on;
        Write(now, "transferred", ("obligation", obligation.Key), ("unit", to));
    }

    /// <summary>
    /// The first unit of the chain that has not ended, and the day by which all before it had ended: a successor may have gone first,
    /// but nothing passes on before the unit itself ends (R18). Null when nothing is due.
    /// </summary>
    private (string To, DateOnly On)? DueTransfer(ReferenceObligation obligation, DateTimeOffset now)
    {
        var today = ReferenceCalendar.DateOf(now);
        var unit = _scenario.Units[obligation.Responsible];
        DateOnly? endedOn = null;
        while (unit.EndedOn(today))
        {
            endedOn = endedOn > unit.ValidTo ? endedOn : unit.ValidTo;
            if (unit.Successor is null)
            {
                return null;
            }

            unit = _scenario.Units[unit.Successor];
        }

        return endedOn is { } on ? (unit.Code, on) : null;
    }

    private bool HasEnded(string unit, DateTimeOffset now) => _scenario.Units[unit].EndedOn(ReferenceCalendar.DateOf(now));

    /// <summary>A notice of an event: at once, or by the first sweep after the outage; recipients are those of its date.</summary>
    private void Notify(ReferenceObligation obligation, string kind, DateOnly date, DateTimeOffset now)
    {
        foreach (var to in UnitRecipients(obligation.Responsible, date, now))
        {
            if (_isUp)
            {
                Send(now, obligation.Key, kind, to);
            }
            else
            {
                _heldNotices.Add((obligation.Key, kind, to));
            }
        }
    }

    private void Send(DateTimeOffset now, string obligation, string kind, string to)
    {
        Write(now, "notice", ("obligation", obligation), ("kind", kind), ("to", to));
        Write(now, "mail", ("to", to), ("items", 1));
    }

    private static (string Name, object Value) Deadline(ReferenceObligation obligation) =>
        ("deadline", ReferenceEvent.Format(obligation.DeadlineInstant));

    private void Write(DateTimeOffset at, string type, params (string Name, object Value)[] fields) =>
        _events.Add(new ReferenceEvent(at, type, fields));
}
