using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// R7: which obligations are open by the calendar on a date. It opens on cut-off minus <c>opensDaysBefore</c> for a unit that exists then,
/// or on the first day of a unit that comes later but before the cut-off.
/// </summary>
public static class Opening
{
    /// <summary>
    /// The date from which <paramref name="unit"/> owes the cycle of that year, or null when it never does: the first from the opening up to, and
    /// without, the cut-off on which the unit exists and its kind owes the cycle. A unit that was entered after the deadline never owed it.
    /// </summary>
    public static DateOnly? DateFor(ReportingUnit unit, UnitKind kind, Cycle cycle, int year)
    {
        var (opens, cutoff) = (cycle.OpensOn(year), cycle.Cutoff.In(year));
        if (!cycle.IsOwedIn(year) || unit.EnteredOn >= cutoff)
        {
            return null;
        }

        var first = cycle.OpensFrom > opens ? cycle.OpensFrom.Value : opens;
        bool IsOwedOn(DateOnly date) => unit.ExistsOn(date) && kind.OwesOn(date).Contains(cycle.Code);
        if (first < cutoff && IsOwedOn(first))
        {
            return first;
        }

        var beginnings = kind.Owed.Select(owed => owed.From).Append(unit.ValidFrom).Where(date => date > first && date < cutoff);
        return beginnings.Where(IsOwedOn).Select(date => (DateOnly?)date).Min();
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
