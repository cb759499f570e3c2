namespace PartyWorkflow.Domain.People;

/// <summary>A role, and the unit or agency it is held for; null for the board, the supervisors and administrators.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment()
    {
    }

    internal RoleAssignment(Role role, int? unitId)
    {
        Role = role;
        UnitId = unitId;
    }

    public int PersonId { get; private set; }

    public Role Role { get; private set; }

    public int? UnitId { get; private set; }
}
