using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>R7: opens what is due by the calendar. Running it twice, or from two places, makes no second one.</summary>
public sealed class OpenObligations(CaseDesk desk, OpenedToday openedToday)
{
    /// <summary>How many were opened.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = desk.Clock.Now;
        var today = OfficeZone.LocalDate(now);
        var book = await desk.BookAsync(cancellationToken);
        if (openedToday.Has(book, today))
        {
            return 0;
        }

        var firstRunAt = await FirstRunAsync(now, cancellationToken);
        var opened = 0;
        foreach (var rules in book.Cycles)
        {
            foreach (var year in Opening.YearsToOpen(rules.Cycle, today, firstRunAt))
            {
                opened += await OpenYearAsync(book, rules, year, now, cancellationToken);
            }
        }

        if (opened > 0 && !(await desk.CommitAsync(cancellationToken)).IsDone)
        {
            // Another node opened them at the same time; what is left is found by the next sweep.
            return 0;
        }

        openedToday.Mark(book, today);
        return opened;
    }

    /// <summary>Who owes the cycle of that year, and from when: what opens, or has opened, by the calendar as it is now.</summary>
    public static IEnumerable<(ReportingUnit Unit, DateOnly OpensOn)> OwedIn(OfficeBook book, CycleRules rules, int year) =>
        from unit in book.Succession.Units
        let date = Opening.DateFor(unit, book.Kind(unit.KindCode), rules.Cycle, year)
        where date is not null
        select (unit, date.Value);

    /// <summary>The next local midnight at which something may open, by the calendar alone; null: nothing within a year and a half.</summary>
    public static DateOnly? NextOpening(OfficeBook book, DateOnly after)
    {
        var dates = from rules in book.Cycles
                    from year in Enumerable.Range(after.Year, 3)
                    from owed in OwedIn(book, rules, year)
                    where owed.OpensOn > after
                    select (DateOnly?)owed.OpensOn;
        return dates.Min();
    }

    private async Task<DateTimeOffset> FirstRunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var installation = await desk.Db.Installations.SingleOrDefaultAsync(cancellationToken);
        if (installation is null)
        {
            installation = Domain.Calendar.Installation.Begin(now);
            desk.Db.Installations.Add(installation);
            await desk.CommitAsync(cancellationToken);
        }

        return installation.FirstRunAt;
    }

    private Task<int> OpenYearAsync(OfficeBook book, CycleRules rules, int year, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = OfficeZone.LocalDate(now);
        return OpenAsync(OwedIn(book, rules, year).Where(owed => owed.OpensOn <= today), rules, year, now, cancellationToken);
    }

    internal async Task<int> OpenAsync(IEnumerable<(ReportingUnit Unit, DateOnly OpensOn)> due, CycleRules rules, int year, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var code = rules.Cycle.Code;
        var known = await desk.Db.Obligations.AsNoTracking().Where(row => row.CycleCode == code && row.Year == year).Select(row => row.UnitId).ToListAsync(cancellationToken);
        var isKnown = known.ToHashSet();
        var missing = due.Where(owed => !isKnown.Contains(owed.Unit.Id)).ToList();
        var (book, today) = (await desk.BookAsync(cancellationToken), OfficeZone.LocalDate(now));
        var (definition, reviewSteps) = ProcessCatalogue.CurrentFor(rules.Cycle);
        foreach (var (unit, date) in missing)
        {
            var obligation = Obligation.Open(unit.Id, rules, year, date);
            var process = RunningProcess.Start(obligation.Id, definition.Code, definition.Version, reviewSteps, definition.First.Code, now);
            desk.Db.Obligations.Add(obligation);
            desk.Db.Processes.Add(process);
            desk.Note(obligation, HistoryEvent.Opened, now, definition.First.Code);
            if (!unit.HasEndedBy(today) && book.Recipients.OfUnit(unit.Id, today).Count == 0)
            {
                // R11: not first when its first reminder finds nobody.
                desk.RaiseItem(NobodyThere.ItemOf(unit.Id, now, obligation.Id));
            }
        }

        return missing.Count;
    }
}
