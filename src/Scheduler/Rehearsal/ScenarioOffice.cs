using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>Writes the office of a scenario into an empty database.</summary>
public static class ScenarioOffice
{
    public static async Task WriteAsync(Scenario scenario, PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        db.UnitKinds.AddRange(scenario.UnitKinds.Select(kind => UnitKind.Define(kind.Code, kind.Name, kind.Name, kind.Owes)));
        db.FormVersions.AddRange(PlanCatalogue.Forms());
        db.Cycles.AddRange(scenario.Cycles.Select(CycleSetting.Of));
        var extra = scenario.ExtraWorkingDays.ToHashSet();
        // A date listed as both counts as a working day (R4), and is one row.
        db.CalendarDays.AddRange(scenario.Holidays.Distinct().Where(date => !extra.Contains(date)).Select(date => CalendarDay.Holiday(date, "")));
        db.CalendarDays.AddRange(extra.Select(date => CalendarDay.ExtraWorkingDay(date, "")));
        // A scenario lists the days entered; those of every year count beside them (R4).
        db.FixedHolidays.AddRange(PlanHolidays.Fixed());
        var units = scenario.Units.ToDictionary(unit => unit.Code, unit => ReportingUnit.Found(unit.Code, unit.Name, unit.Name, unit.Kind, unit.ValidFrom));
        db.Units.AddRange(units.Values);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var unit in scenario.Units.Where(unit => unit.ValidTo is not null))
        {
            units[unit.Code].End(unit.ValidTo!.Value, unit.Successor is null ? null : units[unit.Successor].Id);
        }

        var people = scenario.People.ToDictionary(person => person.Email, person => Enrol(person, units), StringComparer.OrdinalIgnoreCase);
        db.People.AddRange(scenario.People.Select(person => people[person.Email]));
        await db.SaveChangesAsync(cancellationToken);

        foreach (var person in scenario.People)
        {
            foreach (var absence in person.Absences)
            {
                people[person.Email].BeAbsent(absence.From, absence.To, people[absence.Delegate].Id);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.Forget();
    }

    private static Person Enrol(ScenarioPerson person, Dictionary<string, ReportingUnit> units)
    {
        var enrolled = Person.Enrol(person.Email, person.Name).Assign(person.Role, person.Unit is null ? null : units[person.Unit].Id);
        foreach (var unit in person.Portfolio)
        {
            enrolled.LookAfter(units[unit].Id);
        }

        return enrolled;
    }
}
