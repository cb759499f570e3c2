using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Persistence.Scope;

/// <summary>
/// The one place that decides who sees which unit's data (I5). The board and the supervisors see all units, a unit's people their own and
/// what their unit took over; an administrator sees no submissions. What is outside is answered as not found.
/// </summary>
public static class ObligationScope
{
    public static IQueryable<Obligation> VisibleTo(this IQueryable<Obligation> obligations, Viewer viewer)
    {
        if (viewer.SeesAllUnits)
        {
            return obligations;
        }

        var units = viewer.UnitIds;
        return obligations.Where(obligation => units.Contains(obligation.UnitId) || units.Contains(obligation.ResponsibleUnitId));
    }
}
