using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Persistence.Scope;

/// <summary>The signed-in person as the scope filter sees them: their roles, and the units that they act for on a day.</summary>
/// <param name="UnitIds">Units of the person's own roles and of those absent people whose delegate they are that day.</param>
/// <param name="TakenOverIds">Ended units whose heir one of the person's units is (R18).</param>
/// <param name="AgencyIds">Agencies whose officer the person is, or stands in for.</param>
public sealed record Viewer(int PersonId, IReadOnlySet<Role> Roles, IReadOnlyList<int> UnitIds, IReadOnlyList<int> AgencyIds, IReadOnlyList<int> TakenOverIds)
{
    public bool SeesAllUnits => Roles.Contains(Role.BoardStaff) || Roles.Contains(Role.BoardLeader) || Roles.Contains(Role.Supervisor);

    public bool IsBoard => Roles.Contains(Role.BoardStaff) || Roles.Contains(Role.BoardLeader);

    public static Viewer Of(OfficeBook book, int personId, DateOnly today)
    {
        if (book.FindPerson(personId) is not { IsActive: true } person)
        {
            return new Viewer(personId, new HashSet<Role>(), [], [], []);
        }

        var standsInFor = book.People.Where(absent => absent.IsActive && absent.Absences.Any(absence => absence.DelegateId == personId && absence.Covers(today)));
        var held = person.Roles.Concat(standsInFor.SelectMany(absent => absent.Roles)).Where(held => held.UnitId is not null).ToList();
        IReadOnlyList<int> Of(params Role[] roles) => [.. held.Where(assignment => roles.Contains(assignment.Role)).Select(assignment => assignment.UnitId!.Value).Distinct()];
        var units = Of(Role.UnitSecretary, Role.Preparer);
        IReadOnlyList<int> takenOver = [.. book.Succession.Units.Where(unit => unit.HasEndedBy(today) && book.Succession.HeirOf(unit.Id, today).Heir is { } heir && units.Contains(heir.Id)).Select(unit => unit.Id)];
        // A delegate sees what the absent person sees; configuration is nobody's to lend.
        var lent = standsInFor.SelectMany(absent => absent.Roles).Select(assignment => assignment.Role).Where(role => role.CanBeLent() && !role.IsHeldForAUnit());
        return new Viewer(personId, person.Roles.Select(assignment => assignment.Role).Concat(lent).ToHashSet(), units, Of(Role.AgencyOfficer), takenOver);
    }
}
