using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>What will open in this office, as it is or as it would be after a change.</summary>
public sealed class OfficeOpenings(PartyWorkflowDbContext db, OfficeBookCache books, OfficeClock clock)
{
    /// <summary>As the office is: the next obligations of every cycle.</summary>
    public async Task<IReadOnlyList<ComingOpening>> AheadAsync(CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(db, cancellationToken);
        var known = await KnownAsync(cancellationToken);
        return [.. book.Cycles.SelectMany(rules => ComingOpening.Of(rules.Cycle, UnitsOf(book), clock.Today, known))
            .OrderBy(opening => opening.OpensOn)];
    }

    /// <summary>Of a cycle that is not saved yet, if these kinds owed it.</summary>
    public async Task<IReadOnlyList<ComingOpening>> OfNewCycleAsync(Cycle cycle, IReadOnlyCollection<string> kinds,
        CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(db, cancellationToken);
        // Of its own, not the office's: it is changed here, and nobody else must see it.
        var owing = await db.UnitKinds.AsNoTracking()
            .Where(kind => kinds.Contains(kind.Code)).ToDictionaryAsync(kind => kind.Code, cancellationToken);
        foreach (var kind in owing.Values)
        {
            kind.AlsoOwe(cycle.OpensFrom ?? clock.Today, cycle.Code);
        }

        var units = book.Succession.Units.Where(unit => owing.ContainsKey(unit.KindCode)).Select(unit => (unit, owing[unit.KindCode]));
        return ComingOpening.Of(cycle, units, clock.Today, await KnownAsync(cancellationToken));
    }

    /// <summary>Of the cycles that a kind would owe from a day on and does not owe now.</summary>
    public async Task<IReadOnlyList<ComingOpening>> OfChangedKindAsync(string kindCode, DateOnly from, IReadOnlyCollection<string> owes,
        CancellationToken cancellationToken)
    {
        var book = await books.GetAsync(db, cancellationToken);
        var (kind, known) = (await db.UnitKinds.AsNoTracking().SingleAsync(row => row.Code == kindCode, cancellationToken),
            await KnownAsync(cancellationToken));
        var before = kind.OwesOn(from);
        kind.Owe(from, owes);
        var units = book.Succession.Units.Where(unit => unit.KindCode == kindCode).Select(unit => (unit, kind)).ToList();
        var cycles = book.Cycles.Select(rules => rules.Cycle).Where(cycle => owes.Contains(cycle.Code) && !before.Contains(cycle.Code));
        return [.. cycles.SelectMany(cycle => ComingOpening.Of(cycle, units, clock.Today, known)).OrderBy(opening => opening.OpensOn)];
    }

    private static IEnumerable<(ReportingUnit, UnitKind)> UnitsOf(OfficeBook book) =>
        book.Succession.Units.Select(unit => (unit, book.Kind(unit.KindCode)));

    /// <summary>Of this year and those to come: older ones have no deadline ahead.</summary>
    private async Task<IReadOnlySet<ComingOpening.Known>> KnownAsync(CancellationToken cancellationToken)
    {
        var year = clock.Today.Year;
        var rows = await db.Obligations.AsNoTracking().Where(row => row.Year >= year)
            .Select(row => new { row.CycleCode, row.Year, row.UnitId }).ToListAsync(cancellationToken);
        return rows.Select(row => new ComingOpening.Known(row.CycleCode, row.Year, row.UnitId)).ToHashSet();
    }
}
