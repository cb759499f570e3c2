using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>Who may stand in for whom: a unit's people for each other, the board's for each other, supervisors for each other. An administrator is nobody's delegate (I6).</summary>
public static class Delegates
{
    public static IReadOnlyList<Person> For(OfficeBook book, Person absent) =>
        [.. book.People.Where(other => other.IsActive && other.Id != absent.Id && other.Roles.All(held => held.Role != Role.Administrator) && SharesAHouse(absent, other))];

    private static bool SharesAHouse(Person absent, Person other) => absent.Roles.Any(mine => mine.Role switch
    {
        Role.BoardStaff or Role.BoardLeader => other.Roles.Any(theirs => theirs.Role.IsOfTheBoard()),
        Role.Supervisor => other.Roles.Any(theirs => theirs.Role == Role.Supervisor),
        Role.Preparer or Role.UnitSecretary or Role.Delegate or Role.AgencyOfficer => other.Roles.Any(theirs => theirs.UnitId == mine.UnitId && theirs.Role.IsHeldForAUnit()),
        Role.Administrator => false,
    });
}
