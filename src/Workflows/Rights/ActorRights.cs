using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>Somebody acting: who, and for whom if they stand in.</summary>
public sealed record Actor(int PersonId, int? OnBehalfOfId = null);

/// <summary>Who may act in which role: who holds it, and on the days of an absence the delegate of who holds it (R11), "thay mặt" in history and audit.</summary>
public static class ActorRights
{
    /// <param name="unitId">The unit or agency that a role of a unit must be held for, and whose portfolio decides for whom a colleague of the board stands in.</param>
    /// <summary>Null: the person may not act in any of these roles for that unit on that date.</summary>
    public static Actor? As(OfficeBook book, int personId, IReadOnlyList<Role> roles, int? unitId, DateOnly today)
    {
        if (book.FindPerson(personId) is not { IsActive: true } person)
        {
            return null;
        }

        var lending = StoodInForBy(book, personId, today).Where(other => Lends(other, personId, roles, unitId, today)).ToList();
        if (Holds(person, roles, unitId))
        {
            // In their own role; but what is in an absent colleague's portfolio and not in theirs they do for the colleague.
            return new Actor(personId, LooksAfter(person, unitId) ? null : lending.Find(other => LooksAfter(other, unitId))?.Id);
        }

        return lending is [var absent, ..] ? new Actor(personId, absent.Id) : null;
    }

    /// <summary>For whom the person stands in on that date.</summary>
    public static IEnumerable<Person> StoodInForBy(OfficeBook book, int personId, DateOnly date) =>
        book.People.Where(other => other.IsActive && other.Absences.Any(absence => absence.DelegateId == personId && absence.Covers(date)));

    private static bool LooksAfter(Person person, int? unitId) => person.Portfolio.Any(entry => entry.UnitId == unitId);

    private static bool Holds(Person person, IReadOnlyList<Role> roles, int? unitId) => HeldFor(person, roles, unitId).Any();

    /// <summary>A unit's role goes with the absence (R11, R19); one of the board only where the absence says so.</summary>
    private static bool Lends(Person absent, int toId, IReadOnlyList<Role> roles, int? unitId, DateOnly date) => HeldFor(absent, roles, unitId).Any(held =>
        held.Role.CanBeLent() && (held.Role.IsHeldForAUnit() || absent.Absences.Any(absence => absence.DelegateId == toId && absence.Covers(date) && absence.LendsRole)));

    private static IEnumerable<RoleAssignment> HeldFor(Person person, IReadOnlyList<Role> roles, int? unitId) =>
        person.Roles.Where(held => roles.Contains(held.Role) && (!held.Role.IsHeldForAUnit() || held.UnitId == unitId));
}
