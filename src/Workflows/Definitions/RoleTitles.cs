using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>What roles are called, on pages and in files.</summary>
public static class RoleTitles
{
    public static (string Vi, string En) Of(Role role) => role switch
    {
        Role.Preparer => ("Người lập biểu", "Preparer"),
        Role.UnitSecretary => ("Bí thư đơn vị", "Unit secretary"),
        Role.Delegate => ("Người được ủy quyền", "Delegate"),
        Role.AgencyOfficer => ("Cơ quan liên quan", "Agency officer"),
        Role.BoardStaff => ("Chuyên viên Ban", "Board staff"),
        Role.BoardLeader => ("Lãnh đạo Ban", "Board leader"),
        Role.Supervisor => ("Giám sát", "Supervisor"),
        Role.Administrator => ("Quản trị", "Administrator"),
    };
}
