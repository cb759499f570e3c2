using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A row of a file of people, and what the page would be asked to save.</summary>
/// <param name="Known">Null: they would be entered.</param>
/// <param name="UserName">Of the account that would be reserved for them; null: none would be.</param>
internal sealed record PersonLine(
    ImportRow Row, SavePerson.Request Request, Person? Known, IReadOnlyList<Refusal> Faults, string? UserName = null)
{
    public static PersonLine Of(ImportRow row, ImportRows rows, OfficeBook book, int? byId)
    {
        var known = book.FindPerson(row["Email"]);
        var faults = new List<Refusal>();
        if (known is null && string.Equals(row["Email"], PersonColumns.All[1].Example, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new Refusal("import_example_row", "Email"));
        }

        var roles = RolesOf(row, book, faults);
        var portfolio = rows.Has("Portfolio") ? UnitsOf("Portfolio", row, book, faults) : known?.Portfolio.Select(entry => entry.UnitId).ToList() ?? [];
        if (rows.Has("Portfolio") && portfolio.Count > 0 && roles.All(role => role.Role != Role.BoardStaff))
        {
            faults.Add(new Refusal("import_portfolio_of_staff", "Portfolio"));
        }

        if (known is { IsActive: false })
        {
            faults.Add(new Refusal("import_person_inactive", "Email", known.Name));
        }

        var request = new SavePerson.Request(known?.Id, null, byId ?? 0, row["Name"], known?.Email ?? row["Email"], known?.Locale, IsActive: true, roles, portfolio);
        return new PersonLine(row, request, known, faults);
    }

    public IReadOnlyList<FieldChange> Changes(OfficeBook book) =>
    [
        .. new FieldChange[]
        {
            new("Name", Known?.Name, Request.Name),
            new("Email", Known?.Email, Request.Email),
            new("UserName", null, UserName),
            new("Roles", Known is null ? null : Named(Known.Roles.Select(held => (held.Role, held.UnitId)), book), Named(Request.KeptRoles, book)),
            new("Portfolio", Known is null ? null : Codes(Known.Portfolio.Select(entry => entry.UnitId), book), Codes(Request.KeptPortfolio, book)),
        }.Where(change => (change.Old ?? "").ToString() != (change.New ?? "").ToString()),
    ];

    private static List<(Role Role, int? UnitId)> RolesOf(ImportRow row, OfficeBook book, List<Refusal> faults)
    {
        var (roles, units) = (new List<Role>(), UnitsOf("Unit", row, book, faults));
        foreach (var name in Parts(row["Roles"]))
        {
            if (RoleOf(name) is { } role)
            {
                roles.Add(role);
            }
            else
            {
                faults.Add(new Refusal("import_role_unknown", "Roles", name, string.Join(", ", Enum.GetValues<Role>().Select(one => RoleTitles.Of(one).Vi))));
            }
        }

        var needing = roles.Where(role => role.IsHeldForAUnit()).ToList();
        if (units.Count > 1 && needing.Count > 1 && units.Count != needing.Count)
        {
            faults.Add(new Refusal("import_units_and_roles", "Unit", units.Count, needing.Count));
        }

        if (units.Count > 0 && needing.Count == 0 && roles.Count > 0)
        {
            faults.Add(new Refusal("import_unit_of_no_role", "Unit"));
        }

        var held = needing.Count == 1 && units.Count > 1
            ? units.Select(unit => (needing[0], (int?)unit))
            : needing.Select((role, index) => (role, units.Count == 1 ? units[0] : index < units.Count ? units[index] : (int?)null));
        return [.. held, .. roles.Where(role => !role.IsHeldForAUnit()).Select(role => (role, (int?)null))];
    }

    private static List<int> UnitsOf(string field, ImportRow row, OfficeBook book, List<Refusal> faults)
    {
        var units = new List<int>();
        foreach (var code in Parts(row[field]))
        {
            if (book.FindUnit(code.ToUpperInvariant()) is { } unit)
            {
                units.Add(unit.Id);
            }
            else
            {
                faults.Add(new Refusal("import_unit_unknown", field, code));
            }
        }

        return units;
    }

    private static string[] Parts(string text) => text.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Role? RoleOf(string name) => Enum.GetValues<Role>().Cast<Role?>()
        .FirstOrDefault(role => new[] { role.ToString()!, RoleTitles.Of(role!.Value).Vi, RoleTitles.Of(role.Value).En }.Any(known => Folded.Fold(known) == Folded.Fold(name)));

    private static string Named(IEnumerable<(Role Role, int? UnitId)> roles, OfficeBook book) => string.Join("; ", roles.OrderBy(role => role.Role).ThenBy(role => role.UnitId)
        .Select(role => role.UnitId is { } unit ? $"{RoleTitles.Of(role.Role).Vi} ({UnitRules.CodeOf(unit, book)})" : RoleTitles.Of(role.Role).Vi));

    private static string Codes(IEnumerable<int> units, OfficeBook book) => string.Join("; ", units.Select(unit => UnitRules.CodeOf(unit, book)).Order(StringComparer.Ordinal));
}
