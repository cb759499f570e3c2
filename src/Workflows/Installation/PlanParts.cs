using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>
/// Everything that a new office begins with, in the order in which it is added. A part is added here, and its key never changes again.
/// </summary>
internal static class PlanParts
{
    public static IEnumerable<OfficePart> All =>
    [
        .. PlanCycles.Defaults.Select(Of),
        .. PlanKinds.All().Select(Of),
    ];

    private static OfficePart Of(Cycle cycle) => new(
        $"cycle:{cycle.Code}",
        (db, cancellationToken) => db.Cycles.AnyAsync(setting => setting.Code == cycle.Code, cancellationToken),
        db => db.Cycles.Add(CycleSetting.Of(cycle)),
        cycle);

    private static OfficePart Of(UnitKind kind) => new(
        $"kind:{kind.Code}",
        (db, cancellationToken) => db.UnitKinds.AnyAsync(row => row.Code == kind.Code, cancellationToken),
        db => db.UnitKinds.Add(kind),
        new { kind.Code, kind.Names, kind.Owed });
}
