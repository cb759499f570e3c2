using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Offices;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Offices;

/// <summary>Who moves or leaves does not leave open work behind without anybody having been asked.</summary>
public sealed class HandoverTests
{
    private static readonly Cycle HalfYear = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear);

    [Fact]
    public async Task Deactivate_TheOnlySecretaryWithAnOpenReport_AsksForAnHeir_AndChangesNothing()
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "bt2", isActive: false);

        Assert.Equal(("open_work", "Heir"), (answer.Refusals.Single().Code, answer.Refusals.Single().Field));
        Assert.True((await PersonAsync(office, "bt2")).IsActive);
    }

    [Fact]
    public async Task Deactivate_WithAnHeir_GivesThemTheUnit()
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "bt2", isActive: false, heir: "pbt");

        Assert.Empty(answer.Refusals);
        Assert.False((await PersonAsync(office, "bt2")).IsActive);
        Assert.Contains((await PersonAsync(office, "pbt")).Roles, held => (held.Role, held.UnitId) == (Role.UnitSecretary, office.OtherUnit));
    }

    [Fact]
    public async Task Deactivate_WithNobodyOnPurpose_IsDone()
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "bt2", isActive: false, heirId: Heirs.Nobody);

        Assert.Empty(answer.Refusals);
        Assert.False((await PersonAsync(office, "bt2")).IsActive);
    }

    [Fact]
    public async Task Move_ToAnotherUnit_AsksToo()
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "bt2", roles: [(Role.UnitSecretary, office.Unit)]);

        Assert.Equal("open_work", answer.Refusals.Single().Code);
    }

    [Fact]
    public async Task Deactivate_WhoLeavesNothingBehind_AsksNothing()
    {
        await using var office = await Office.OpenAsync();

        Assert.Empty((await SaveAsync(office, "gs", isActive: false)).Refusals);
    }

    [Theory]
    [InlineData("qt", "heir_not_possible")]
    [InlineData("bt2", "heir_not_possible")]
    [InlineData("cv", "heir_of_units")]
    [InlineData("gs", "heir_of_units")]
    public async Task Heir_OfAUnit_IsOneOfUnits(string heir, string refusal)
    {
        await using var office = await Office.OpenAsync();

        var answer = await SaveAsync(office, "bt2", isActive: false, heir: heir);

        Assert.Equal(refusal, answer.Refusals.Single().Code);
    }

    [Fact]
    public async Task Portfolio_PassesToStaffOnly()
    {
        await using var office = await Office.OpenAsync();
        await EnterAsync(office, "cv2", (Role.BoardStaff, null));
        Assert.Empty((await SaveAsync(office, "cv", portfolio: [office.Unit, office.OtherUnit])).Refusals);

        var toALeader = await SaveAsync(office, "cv", isActive: false, heir: "tb");
        var toStaff = await SaveAsync(office, "cv", isActive: false, heir: "cv2");

        Assert.Equal("heir_of_the_board", toALeader.Refusals.Single().Code);
        Assert.Empty(toStaff.Refusals);
        Assert.Equal([office.Unit, office.OtherUnit], (await PersonAsync(office, "cv2")).Portfolio.Select(entry => entry.UnitId).Order());
    }

    [Fact]
    public async Task ReviewGivenByName_PassesWithHistoryAndNotice()
    {
        await using var office = await Office.OpenAsync();
        await EnterAsync(office, "cv2", (Role.BoardStaff, null));
        var report = await office.OpenReportAsync(HalfYear);
        var submitted = await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, office.People["pbt"], default));
        Assert.True(submitted.IsDone);
        var given = await office.DoAsync(services => services.GetRequiredService<AssignReview>().ExecuteAsync(new(report, office.People["tb"], office.People["cv"], "Giao"), default));
        Assert.True(given.IsDone);

        var answer = await SaveAsync(office, "cv", isActive: false, heir: "cv2");

        Assert.Empty(answer.Refusals);
        Assert.Equal(office.People["cv2"], await office.AskAsync(db => db.Processes.Where(row => row.ObligationId == report).Select(row => row.AssigneeId).SingleAsync()));
        Assert.Equal(2, await office.AskAsync(db => db.History.CountAsync(row => row.ObligationId == report && row.Event == HistoryEvent.ReviewAssigned)));
        Assert.True(await office.AskAsync(db => db.Notices.AnyAsync(row => row.RecipientId == office.People["cv2"] && row.Kind == NoticeKind.ReviewAssigned)));
    }

    [Fact]
    public async Task StandingIn_PassesToTheHeir_FromTodayOn()
    {
        await using var office = await Office.OpenAsync();
        var (from, to) = (new DateOnly(2026, 5, 20), new DateOnly(2026, 6, 30));
        await office.AskAsync(async db =>
        {
            (await db.People.SingleAsync(row => row.Email == "cv@x.vn")).BeAbsent(from, to, office.People["tb"], lendsRole: true);
            return await db.SaveChangesAsync();
        });
        await EnterAsync(office, "ptb", (Role.BoardLeader, null));

        var answer = await SaveAsync(office, "tb", isActive: false, heir: "ptb");

        Assert.Empty(answer.Refusals);
        var absences = (await PersonAsync(office, "cv")).Absences.OrderBy(absence => absence.From).Select(absence => (absence.From, absence.To, absence.DelegateId, absence.LendsRole));
        Assert.Equal([(from, new DateOnly(2026, 5, 31), office.People["tb"], true), (new DateOnly(2026, 6, 1), to, office.People["ptb"], true)], absences);
    }

    private static async Task EnterAsync(Office office, string name, params (Role Role, int? UnitId)[] roles)
    {
        var entered = await office.DoAsync(services => services.GetRequiredService<SavePerson>()
            .ExecuteAsync(new(null, null, office.People["qt"], name, $"{name}@x.vn", "vi", true, roles, []), default));
        Assert.True(entered.IsDone);
        await office.ReadPeopleAsync();
    }

    private static Task<Person> PersonAsync(Office office, string name) => office.AskAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Email == $"{name}@x.vn"));

    private static async Task<Result<int>> SaveAsync(
        Office office,
        string name,
        bool isActive = true,
        string? heir = null,
        int? heirId = null,
        (Role Role, int? UnitId)[]? roles = null,
        int[]? portfolio = null)
    {
        var person = await PersonAsync(office, name);
        var request = new SavePerson.Request(
            person.Id,
            SavePerson.StampOf(person),
            office.People["qt"],
            person.Name,
            person.Email,
            person.Locale,
            isActive,
            roles ?? [.. person.Roles.Select(held => (held.Role, held.UnitId))],
            portfolio ?? [.. person.Portfolio.Select(entry => entry.UnitId)],
            heir is null ? heirId : office.People[heir]);
        return await office.DoAsync(services => services.GetRequiredService<SavePerson>().ExecuteAsync(request, default));
    }
}
