using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Display;

public static class RoleNames
{
    public static string Of(Words words, Person person) => string.Join(", ", person.Roles.Select(held => held.Role).Distinct().Order().Select(words.Role));

    public static string Role(this Words words, Role role)
    {
        var (vietnamese, english) = RoleTitles.Of(role);
        return words[vietnamese, english];
    }
}
