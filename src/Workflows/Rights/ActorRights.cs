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

        var absent = StoodInForBy(book, personId, today).ToList();
        if (Holds(person, roles, unitId))
        {
            // In their own role; but what is in an absent colleague's portfolio and not in theirs they do for the colleague.
            return new Actor(personId, LooksAfter(person, unitId) ? null : absent.Find(other => LooksAfter(other, unitId) && Holds(other, roles, unitId))?.Id);
        }

        return absent.Find(other => Holds(other, roles, unitId, lends: true)) is { } found ? new Actor(personId, found.Id) : null;
    }

    /// <summary>For whom the person stands in on that date.</summary>
    public static IEnumerable<Person> StoodInForBy(OfficeBook book, int personId, DateOnly date) =>
        book.People.Where(other => other.IsActive && other.Absences.Any(absence => absence.DelegateId == personId && absence.Covers(date)));

    private static bool LooksAfter(Person person, int? unitId) => person.Portfolio.Any(entry => entry.UnitId == unitId);

    private static bool Holds(Person person, IReadOnlyList<Role> roles, int? unitId, bool lends = false) =>
        person.Roles.Any(held => roles.Contains(held.Role) && (!lends || held.Role.CanBeLent()) && (!held.Role.IsHeldForAUnit() || held.UnitId == unitId));
}
