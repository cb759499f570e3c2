using System.Globalization;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The form of a person as it was typed.</summary>
public sealed class PersonInput
{
    /// <summary>How many roles one person can be given on the page.</summary>
    public const int MostRoles = 4;

    public string? Seen { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Locale { get; set; } = "vi";

    public bool IsActive { get; set; } = true;

    /// <summary>Names of roles, and beside each the id of its unit; empty: none.</summary>
    public string?[] RoleNames { get; set; } = [];

    public string?[] RoleUnits { get; set; } = [];

    public int[] Portfolio { get; set; } = [];

    /// <summary>Who takes over what the change leaves behind; empty: nobody chosen yet.</summary>
    public int? Heir { get; set; }

    public static PersonInput Of(Person person) => new()
    {
        Seen = SavePerson.StampOf(person),
        Name = person.Name,
        Email = person.Email,
        Locale = person.Locale,
        IsActive = person.IsActive,
        RoleNames = [.. person.Roles.Select(held => held.Role.ToString())],
        RoleUnits = [.. person.Roles.Select(held => held.UnitId?.ToString(CultureInfo.InvariantCulture))],
        Portfolio = [.. person.Portfolio.Select(entry => entry.UnitId)],
    };

    public SavePerson.Request ToRequest(int? id, int byId) => new(id, Seen, byId, Name, Email, Locale, IsActive, [.. Roles()], Portfolio, Heir);

    /// <summary>What is no name of a role was not chosen on the page.</summary>
    private IEnumerable<(Role Role, int? UnitId)> Roles()
    {
        foreach (var (name, index) in RoleNames.Take(MostRoles).Select((name, index) => (name, index)))
        {
            if (Enum.GetNames<Role>().Contains(name))
            {
                yield return (Enum.Parse<Role>(name!), int.TryParse(RoleUnits.ElementAtOrDefault(index), NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null);
            }
        }
    }
}
