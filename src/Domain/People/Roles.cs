namespace PartyWorkflow.Domain.People;

public static class Roles
{
    /// <summary>Held for one unit or agency; the others for the whole province.</summary>
    public static bool IsHeldForAUnit(this Role role) => role switch
    {
        Role.Preparer or Role.UnitSecretary or Role.Delegate or Role.AgencyOfficer => true,
        Role.BoardStaff or Role.BoardLeader or Role.Supervisor or Role.Administrator => false,
    };

    /// <summary>A delegate takes it over for the days of an absence. Configuration is nobody's to lend, and a delegate's own role is only that.</summary>
    public static bool CanBeLent(this Role role) => role is not (Role.Administrator or Role.Delegate);

    public static bool IsOfTheBoard(this Role role) => role is Role.BoardStaff or Role.BoardLeader;
}
