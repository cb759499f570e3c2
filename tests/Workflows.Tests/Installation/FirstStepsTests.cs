using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>Each step is ticked when it is so, and no sooner.</summary>
public sealed class FirstStepsTests
{
    [Fact]
    public async Task AnInstalledOffice_LacksEverything_AndTellsWhenItsFirstReportWouldOpen()
    {
        await using var office = await EmptyOffice.InstalledAsync(OfficeZone.At(new(2026, 3, 2), new(9, 0)));

        var steps = await ReadAsync(office);

        Assert.Equal((false, false, false, false, false, false), (steps.HasUnits, steps.HasPeople, steps.HasBoard, steps.HasPortfolios,
            steps.IsMailTried, steps.AreDone));
        Assert.Empty(steps.Next);
        Assert.Equal((PlanCycles.HalfYear, new DateOnly(2026, 4, 10)), (steps.NextByCalendar!.Cycle.Code, steps.NextByCalendar.OpensOn));
    }

    [Fact]
    public async Task People_AreThereWhenEveryReportingUnitHasSomebody_AndAnAgencyNeedsNone()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        var (first, second) = (await office.FoundAsync("DUX-A", "COMMUNE_COMMITTEE"), await office.FoundAsync("DUX-B",
            "COMMUNE_COMMITTEE"));
        await office.FoundAsync("SO-KH", "AGENCY");
        await office.SaveAsync(Person.Enrol("a@example.org", "A").Assign(Role.UnitSecretary, first.Id));

        var steps = await ReadAsync(office);
        Assert.Equal((2, false), (steps.ReportingUnits, steps.HasPeople));
        Assert.Equal(["DUX-B"], steps.WithoutPeople.Select(unit => unit.Code));
        // The administrator has none either.
        Assert.Equal((2, 2), (steps.WithoutPassword, steps.NotInvited));

        await office.InAsync(async services =>
            Assert.Equal(2, (await services.GetRequiredService<InviteEverybody>().ExecuteAsync(office.AdministratorId, default)).Required));
        steps = await ReadAsync(office);
        Assert.Equal((2, 0), (steps.WithoutPassword, steps.NotInvited));
        office.Clock.Advance(Invitation.Lifetime);
        Assert.Equal(2, (await ReadAsync(office)).NotInvited);

        await office.SaveAsync(Person.Enrol("b@example.org", "B").Assign(Role.Preparer, second.Id));
        Assert.True((await ReadAsync(office)).HasPeople);
    }

    [Fact]
    public async Task TheBoard_IsThereWithStaffALeaderAndASupervisor_AndPortfoliosWhenEveryUnitIsLookedAfter()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        var units = new List<ReportingUnit> { await office.FoundAsync("DUX-A", "COMMUNE_COMMITTEE"), await office.FoundAsync("DUP-B",
            "WARD_COMMITTEE") };
        await office.SaveAsync(
            Person.Enrol("staff@example.org", "Chuyên viên").Assign(Role.BoardStaff, null).LookAfter(units[0].Id),
            Person.Enrol("gone@example.org", "Đã nghỉ", isActive: false).Assign(Role.BoardStaff, null).LookAfter(units[1].Id),
            Person.Enrol("leader@example.org", "Trưởng ban").Assign(Role.BoardLeader, null));

        var steps = await ReadAsync(office);
        Assert.Equal((true, true, false), (steps.HasBoardStaff, steps.HasBoardLeader, steps.HasSupervisor));
        Assert.Equal(["DUP-B"], steps.WithoutStaff.Select(unit => unit.Code));

        await office.SaveAsync(
            Person.Enrol("other@example.org", "Chuyên viên hai").Assign(Role.BoardStaff, null).LookAfter(units[1].Id),
            Person.Enrol("supervisor@example.org", "Giám sát").Assign(Role.Supervisor, null));
        steps = await ReadAsync(office);
        Assert.Equal((true, true), (steps.HasBoard, steps.HasPortfolios));
    }

    [Fact]
    public async Task Mail_IsTriedWhenATestMailWasAccepted_AndStaysSoWhenALaterOneFails()
    {
        await using var office = await EmptyOffice.InstalledAsync();
        await office.InAsync(services => services.GetRequiredService<SendTestMail>().ExecuteAsync(office.AdministratorId, default));
        Assert.Equal((NoticeState.Planned, false), Mail(await ReadAsync(office)));

        await SetTestMailAsync(office, NoticeState.Failed);
        Assert.Equal((NoticeState.Failed, false), Mail(await ReadAsync(office)));

        await SetTestMailAsync(office, NoticeState.Sent);
        await office.InAsync(services => services.GetRequiredService<SendTestMail>().ExecuteAsync(office.AdministratorId, default));
        Assert.Equal((NoticeState.Planned, true), Mail(await ReadAsync(office)));
    }

    [Fact]
    public async Task FiveHundredUnits_OpenTogether_AndAreCountedOnceTheyHave()
    {
        await using var office = await EmptyOffice.InstalledAsync(OfficeZone.At(new(2026, 3, 2), new(9, 0)));
        await office.SaveAsync([.. Enumerable.Range(1, 500)
            .Select(number => ReportingUnit.Found($"DUX-{number:000}", "Đảng ủy xã", "Commune", "COMMUNE_COMMITTEE", new(2025, 7, 1)))]);

        var before = await ReadAsync(office);
        var next = Assert.Single(before.Next);
        Assert.Equal((500, new DateOnly(2026, 4, 10), 2026), (next.Units.Count, next.OpensOn, next.Year));
        Assert.Equal((500, 500), (before.WithoutPeople.Count, before.WithoutStaff.Count));

        office.Clock.SetUtcNow(OfficeZone.At(new(2026, 4, 10), new(9, 0)));
        Assert.Equal(new DateOnly(2026, 4, 10), (await ReadAsync(office)).Next[0].OpensOn);
        await office.InAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(default));
        var after = await ReadAsync(office);
        Assert.Equal((500, PlanCycles.Annual), (after.Opened, after.Next[0].Cycle.Code));
    }

    private static Task<FirstSteps> ReadAsync(EmptyOffice office) =>
        office.AskAsync(services => services.GetRequiredService<ReadFirstSteps>().ExecuteAsync(default));

    private static (NoticeState? State, bool IsTried) Mail(FirstSteps steps) => (steps.TestMail, steps.IsMailTried);

    /// <summary>As the delivery leaves the newest test mail.</summary>
    private static Task SetTestMailAsync(EmptyOffice office, NoticeState state) => office.InAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var newest = await db.Notices.Where(notice => notice.Kind == NoticeKind.Test).MaxAsync(notice => notice.Id);
        DateTimeOffset? sentAt = state == NoticeState.Sent ? OfficeZone.At(new(2026, 2, 2), new(9, 5)) : null;
        await db.Notices.Where(notice => notice.Id == newest).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, state)
            .SetProperty(notice => notice.SentAt, sentAt));
    });
}
