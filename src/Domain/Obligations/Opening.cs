using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// R7: which obligations are open by the calendar on a date. It opens on cut-off minus <c>opensDaysBefore</c> for a unit that exists then,
/// or on the first day of a unit that comes later but before the cut-off.
/// </summary>
public static class Opening
{
    /// <summary>The date on which <paramref name="unit"/> owes the cycle of that year from, or null when it never does.</summary>
    public static DateOnly? DateFor(ReportingUnit unit, Cycle cycle, int year)
    {
        var opens = cycle.OpensOn(year);
        if (unit.ExistsOn(opens))
        {
            return opens;
        }

        var isBornInside = unit.ValidFrom > opens && unit.ValidFrom < cycle.Cutoff.In(year) && unit.ExistsOn(unit.ValidFrom);
        return isBornInside ? unit.ValidFrom : null;
    }

    /// <summary>
    /// The years of a cycle that may still have something to open on <paramref name="today"/>: those already opening whose deadline lay
    /// ahead of the installation's first run. Older ones are never opened.
    /// </summary>
    public static IEnumerable<int> YearsToOpen(Cycle cycle, DateOnly today, DateTimeOffset firstRunAt)
    {
        for (var year = OfficeZone.LocalDate(firstRunAt).Year; cycle.OpensOn(year) <= today; year++)
        {
            if (!cycle.DeadlineIn(year).HasPassedAt(firstRunAt))
            {
                yield return year;
            }
        }
    }
}
