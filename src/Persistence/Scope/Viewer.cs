using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Persistence.Scope;

/// <summary>The signed-in person as the scope filter sees them: their roles, and the units that they act for on a day.</summary>
/// <param name="UnitIds">Units of the person's own roles and of those absent people whose delegate they are that day.</param>
public sealed record Viewer(int PersonId, IReadOnlySet<Role> Roles, IReadOnlyList<int> UnitIds)
{
    public bool SeesAllUnits => Roles.Contains(Role.BoardStaff) || Roles.Contains(Role.BoardLeader) || Roles.Contains(Role.Supervisor);

    public bool IsBoard => Roles.Contains(Role.BoardStaff) || Roles.Contains(Role.BoardLeader);

    public static Viewer Of(OfficeBook book, int personId, DateOnly today)
    {
        if (book.FindPerson(personId) is not { IsActive: true } person)
        {
            return new Viewer(personId, new HashSet<Role>(), []);
        }

        var standsInFor = book.People.Where(absent => absent.IsActive && absent.Absences.Any(absence => absence.DelegateId == personId && absence.Covers(today)));
        var units = person.Roles.Concat(standsInFor.SelectMany(absent => absent.Roles))
            .Where(held => held.UnitId is not null && held.Role is Role.UnitSecretary or Role.Preparer).Select(held => held.UnitId!.Value);
        return new Viewer(personId, person.Roles.Select(held => held.Role).ToHashSet(), [.. units.Distinct()]);
    }
}
