using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Bench;

/// <summary>N units with a secretary each and three years of obligations: most approved on time, some late, the last ones submitted or open.</summary>
internal static class ManyUnits
{
    public const string Today = "2026-05-20T09:00:00+07:00";
    public const string Secretary = "secretary";
    public const string Staff = "staff";
    public const string Password = "a-password-of-the-bench";

    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(Today, CultureInfo.InvariantCulture);

    public static async Task FillAsync(PartyWorkflowDbContext db, int units)
    {
        db.UnitKinds.Add(UnitKind.Define("K", "Đảng ủy", "Party committee", [.. PlanCycles.Defaults.Select(cycle => cycle.Code)]));
        db.Cycles.AddRange(PlanCycles.Defaults.Select(CycleSetting.Of));
        var founded = Enumerable.Range(0, units).Select(i => ReportingUnit.Found(string.Create(CultureInfo.InvariantCulture, $"U{i:0000}"), $"Đảng ủy xã thứ {i}", $"Committee {i}", "K", new DateOnly(2020, 1, 1))).ToList();
        db.Units.AddRange(founded);
        await db.SaveChangesAsync();
        var people = founded.Select((unit, i) => Person.Enrol($"s{i}@x.vn", $"Bí thư {i}").Assign(Role.UnitSecretary, unit.Id)).Append(Person.Enrol("cv@x.vn", "Chuyên viên").Assign(Role.BoardStaff, null)).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        db.Users.AddRange(Account(Secretary, people[0]), Account(Staff, people[^1]));
        await db.SaveChangesAsync();
        var calendar = new WorkingCalendar([], [], PlanHolidays.Fixed());
        foreach (var cycle in PlanCycles.Defaults)
        {
            var rules = new CycleRules(cycle, calendar);
            foreach (var year in new[] { 2024, 2025, 2026 })
            {
                foreach (var (unit, i) in founded.Where(_ => rules.Cycle.OpensOn(year) <= new DateOnly(2026, 5, 20)).Select((unit, i) => (unit, i)))
                {
                    Write(db, rules, unit, year, i);
                }

                await db.SaveChangesAsync();
                db.Forget();
            }
        }
    }

    private static void Write(PartyWorkflowDbContext db, CycleRules rules, ReportingUnit unit, int year, int i)
    {
        var obligation = Obligation.Open(unit.Id, rules, year, rules.Cycle.OpensOn(year));
        var (definition, steps) = ProcessCatalogue.CurrentFor(rules.Cycle);
        var process = RunningProcess.Start(obligation.Id, definition.Code, definition.Version, steps, definition.First.Code, Now);
        var at = obligation.Deadline.Instant.AddDays(i % 7 == 0 ? 3 : -2);
        if (at < Now && i % 50 != 0)
        {
            obligation.Submit(rules, at);
            process.Advance(Outcomes.Submit, ReportProcesses.Review(0), false, new StepTaken(1, null, null, at));
            if (i % 20 != 0)
            {
                while (!obligation.CompleteReviewStep(rules, ProcessCatalogue.ReviewRolesOf(process).Count).Required)
                {
                }

                process.Advance(Outcomes.Approve, ReportProcesses.Approved, true, new StepTaken(1, null, null, at));
            }
        }

        db.Obligations.Add(obligation);
        db.Processes.Add(process);
    }

    private static Account Account(string name, Person person)
    {
        var account = new Account { PersonId = person.Id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = "x", ConcurrencyStamp = "x" };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }
}
