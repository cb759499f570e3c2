using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Scheduler.Demonstration;

/// <summary>Writes the province "Lam Sơn", its units, people and calendar, into an empty database, on top of what every office is installed with.</summary>
public static class DemonstrationOffice
{
    /// <summary>Mass organisations register only their own indicators (data/README).</summary>
    private static readonly Dictionary<string, string[]> OwnIndicators = new()
    {
        ["LDLD"] = ["TU_NEW", "TUM_NEW"],
        ["TD"] = ["YU_NEW", "YUM_NEW"],
        ["HPN"] = ["OM_NEW", "OMM_NEW"],
        ["HCCB"] = ["OM_NEW", "OMM_NEW"],
        ["HND"] = ["OM_NEW", "OMM_NEW"],
    };

    public static async Task WriteAsync(DemonstrationData data, PartyWorkflowDbContext db, OfficeClock clock, CancellationToken cancellationToken)
    {
        await new InstallOffice(db, clock).ExecuteAsync(cancellationToken);
        db.YearDeclarations.AddRange(KnownHolidays.Years.Select(year =>
            YearDeclaration.Complete(year, "Dữ liệu ví dụ của chương trình", OfficeZone.LocalMidnight(new DateOnly(year, 1, 1)), null)));
        var units = data.Units.ToDictionary(row => row["code"], row => ReportingUnit.Found(row["code"], row["name_vi"], row["name_en"], row["kind"],
            data.Moved(row["valid_from"])!.Value.AddYears(-1), row["mailbox"], OwnIndicators.GetValueOrDefault(row["code"])));
        db.Units.AddRange(units.Values);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var row in data.Units.Where(row => row["valid_to"].Length > 0))
        {
            // The file names the last day; the program the first on which the unit no longer exists (R18).
            units[row["code"]].End(data.Moved(row["valid_to"])!.Value.AddDays(1), units[row["successor_code"]].Id);
        }

        await WritePeopleAsync(data, units, db, cancellationToken);
        db.Forget();
    }

    private static async Task WritePeopleAsync(DemonstrationData data, Dictionary<string, ReportingUnit> units, PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        var people = data.Users.ToDictionary(row => row["username"], row => Enrol(row, units));
        var portfolio = data.Units.Where(row => row["is_reporting_unit"] != "0" || row["must_register_target"] == "1").Select(row => row["code"]).ToList();
        foreach (var (code, index) in portfolio.Select((code, index) => (code, index)))
        {
            people[index % 2 == 0 ? "chuyenvien1" : "chuyenvien2"].LookAfter(units[code].Id);
        }

        db.People.AddRange(data.Users.Select(row => people[row["username"]]));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in data.Users.Where(row => row["delegate_to"].Length > 0))
        {
            people[row["username"]].BeAbsent(data.Moved(row["delegate_from"])!.Value, data.Moved(row["delegate_until"])!.Value, people[row["delegate_to"]].Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Person Enrol(IReadOnlyDictionary<string, string> row, Dictionary<string, ReportingUnit> units)
    {
        var role = Enum.Parse<Role>(row["role"]);
        var isOfAUnit = role is Role.UnitSecretary or Role.Preparer or Role.AgencyOfficer;
        return Person.Enrol(row["email"], row["full_name"], row["locale"], row["is_active"] == "1").Assign(role, isOfAUnit ? units[row["unit_code"]].Id : null);
    }
}
