using PartyWorkflow.Domain.FollowUps;

namespace PartyWorkflow.Persistence.Scope;

/// <summary>
/// Who sees which follow-ups (I5): the board and the supervisors all, a unit's people and an agency's officers those that are about it, or are or ever were
/// assigned to it: what an agency answered stays its to read, though it may not act any more.
/// </summary>
public static class FollowUpScope
{
    public static IQueryable<FollowUp> VisibleTo(this IQueryable<FollowUp> followUps, Viewer viewer)
    {
        if (viewer.SeesAllUnits)
        {
            return followUps;
        }

        var units = viewer.UnitIds.Concat(viewer.TakenOverIds).Concat(viewer.AgencyIds).ToList();
        return followUps.Where(row => units.Contains(row.UnitId) || row.Assignments.Any(given => given.LeadUnitId != null && units.Contains(given.LeadUnitId.Value)));
    }
}
