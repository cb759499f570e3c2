using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class RoleNames
{
    public static string Of(Words words, Person person) => string.Join(", ", person.Roles.Select(held => held.Role).Distinct().Order().Select(words.Role));

    public static string Role(this Words words, Role role) => role switch
    {
        Domain.People.Role.Preparer => words["Người lập biểu", "Preparer"],
        Domain.People.Role.UnitSecretary => words["Bí thư đơn vị", "Unit secretary"],
        Domain.People.Role.Delegate => words["Người được ủy quyền", "Delegate"],
        Domain.People.Role.AgencyOfficer => words["Cơ quan liên quan", "Agency officer"],
        Domain.People.Role.BoardStaff => words["Chuyên viên Ban", "Board staff"],
        Domain.People.Role.BoardLeader => words["Lãnh đạo Ban", "Board leader"],
        Domain.People.Role.Supervisor => words["Giám sát", "Supervisor"],
        Domain.People.Role.Administrator => words["Quản trị", "Administrator"],
    };
}
