using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>Somebody acting: who, and for whom if they stand in.</summary>
public sealed record Actor(int PersonId, int? OnBehalfOfId = null);

/// <summary>Who may act in which role. The board's people act in their own roles; a unit's secretary may be stood in for (R11).</summary>
public static class ActorRights
{
    /// <param name="unitId">The unit or agency that a role of a unit must be held for.</param>
    /// <summary>Null: the person may not act in any of these roles for that unit on that date.</summary>
    public static Actor? As(OfficeBook book, int personId, IReadOnlyList<Role> roles, int? unitId, DateOnly today)
    {
        if (book.FindPerson(personId) is not { IsActive: true } person)
        {
            return null;
        }

        if (person.Roles.Any(held => roles.Contains(held.Role) && (!IsOfAUnit(held.Role) || held.UnitId == unitId)))
        {
            return new Actor(personId);
        }

        var absent = book.People.FirstOrDefault(other => other.IsActive
            && other.Absences.Any(absence => absence.DelegateId == personId && absence.Covers(today))
            && other.Roles.Any(held => IsOfAUnit(held.Role) && roles.Contains(held.Role) && held.UnitId == unitId));
        return absent is null ? null : new Actor(personId, absent.Id);
    }

    private static bool IsOfAUnit(Role role) => role is Role.UnitSecretary or Role.Preparer or Role.AgencyOfficer;
}
