namespace PartyWorkflow.Domain.People;

/// <summary>What a person may see and do. Who they do it for (unit, agency) stands beside it in the <see cref="RoleAssignment"/>.</summary>
public enum Role
{
    Preparer,
    UnitSecretary,
    Delegate,
    AgencyOfficer,
    BoardStaff,
    BoardLeader,
    Supervisor,
    Administrator,
}
