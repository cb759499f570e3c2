using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>Units whose obligations of one cycle and year will open on the same date (R7).</summary>
/// <param name="OpensOn">Today or earlier: with the next sweep.</param>
public sealed record ComingOpening(Cycle Cycle, int Year, DateOnly OpensOn, IReadOnlyList<ReportingUnit> Units)
{
    /// <summary>An obligation that exists is that of one unit, cycle and year.</summary>
    public readonly record struct Known(string CycleCode, int Year, int UnitId);

    /// <summary>
    /// For each unit the next obligation of the cycle that is not open yet and whose deadline is ahead, in the order in which they open.
    /// The cycle and the kinds may be such as they would be after a change that nobody has saved.
    /// </summary>
    public static IReadOnlyList<ComingOpening> Of(
        Cycle cycle,
        IEnumerable<(ReportingUnit Unit, UnitKind Kind)> units,
        DateOnly today,
        IReadOnlySet<Known> known) =>
        [.. from owner in units
            let next = NextOf(cycle, owner.Unit, owner.Kind, today, known)
            where next is not null
            group owner.Unit by next.Value into together
            orderby together.Key.OpensOn, together.Key.Year
            select new ComingOpening(cycle, together.Key.Year, together.Key.OpensOn, [.. together])];

    /// <summary>The next of these cycles to open, or the one that is under way and due first, whoever owes it.</summary>
    public static ComingOpening? ByCalendar(IEnumerable<Cycle> cycles, DateOnly today) =>
        (from cycle in cycles
         from year in Enumerable.Range(today.Year, 3)
         where cycle.IsOwedIn(year) && cycle.Cutoff.In(year) > today && !(cycle.OpensFrom >= cycle.Cutoff.In(year))
         let opens = cycle.OpensFrom > cycle.OpensOn(year) ? cycle.OpensFrom.Value : cycle.OpensOn(year)
         orderby opens, cycle.Cutoff.In(year)
         select new ComingOpening(cycle, year, opens, [])).FirstOrDefault();

    private static (DateOnly OpensOn, int Year)? NextOf(Cycle cycle, ReportingUnit unit, UnitKind kind, DateOnly today,
        IReadOnlySet<Known> known)
    {
        // A cycle or a debt that begins in a later year: from that year on.
        var first = Math.Max(today.Year, Math.Max(cycle.OpensFrom?.Year ?? 0, kind.Owed[^1].From.Year));
        foreach (var year in Enumerable.Range(today.Year, first - today.Year + 3))
        {
            if (cycle.Cutoff.In(year) > today && !known.Contains(new(cycle.Code, year, unit.Id))
                && Opening.DateFor(unit, kind, cycle, year) is { } opens)
            {
                return (opens, year);
            }
        }

        return null;
    }
}
