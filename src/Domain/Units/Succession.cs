namespace PartyWorkflow.Domain.Units;

/// <summary>Who takes over what a unit owes when it ends (R18).</summary>
public sealed class Succession(IEnumerable<ReportingUnit> units)
{
    private readonly Dictionary<int, ReportingUnit> _units = units.ToDictionary(unit => unit.Id);

    public ReportingUnit Unit(int id) => _units[id];

    public IReadOnlyCollection<ReportingUnit> Units => _units.Values;

    /// <summary>
    /// The first successor that still exists on <paramref name="date"/>, and since when it is the heir: the end of the last unit before it.
    /// Null heir: the chain ends without one. A chain that runs in a circle has none either.
    /// </summary>
    public (ReportingUnit? Heir, DateOnly Since) HeirOf(int unitId, DateOnly date)
    {
        var unit = _units[unitId];
        var since = unit.ValidTo ?? throw new InvalidOperationException($"Unit {unit.Code} has not ended.");
        for (var hops = 0; hops <= _units.Count; hops++)
        {
            if (unit.SuccessorId is not { } next)
            {
                return (null, since);
            }

            unit = _units[next];
            if (!unit.HasEndedBy(date))
            {
                return (unit, since);
            }

            since = unit.ValidTo!.Value > since ? unit.ValidTo.Value : since;
        }

        return (null, since);
    }
}
