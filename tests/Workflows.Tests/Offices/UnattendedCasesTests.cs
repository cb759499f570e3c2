using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Tests.Offices;

/// <summary>R11, R18: a case that waits for nobody has the board's item from the act on that left it so, and the item ends with its cause.</summary>
public sealed class UnattendedCasesTests
{
    [Theory, Stores]
    public async Task TheLastOneLeaves_TheItemIsThere_AndEndsWhenSomebodyComes(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.OpenReportAsync(PlanCycles.Defaults[1]);
        await LeaveAsync(office, "pbt");
        await LeaveAsync(office, "nlb");
        Assert.Empty(await OpenAsync(office));

        await LeaveAsync(office, "bt");
        Assert.Equal([$"UnitWithoutRecipient no-recipient:{office.Unit}"], await OpenAsync(office));
        await MindAsync(office);
        Assert.Single(await OpenAsync(office));

        await ComeAsync(office, "moi@x.vn", Role.Preparer, office.Unit);
        Assert.Empty(await OpenAsync(office));
    }

    [Fact]
    public async Task Opening_ForAUnitWithNobody_RaisesTheItemAtOnce()
    {
        await using var office = await Office.OpenAsync();
        foreach (var who in new[] { "bt", "pbt", "nlb" })
        {
            await LeaveAsync(office, who);
        }

        Assert.Empty(await OpenAsync(office));
        // The annual targets of 2027 open on 1/1/2027.
        await office.AskAsync(async db =>
        {
            db.Installations.Add(Domain.Calendar.Installation.Begin(office.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        office.Clock.SetUtcNow(OfficeZone.At(new(2027, 1, 4), new TimeOnly(8, 0)));
        await office.DoAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(default));

        Assert.Equal([$"UnitWithoutRecipient no-recipient:{office.Unit}"], await OpenAsync(office));
    }

    [Theory, Stores]
    public async Task AnAnsweredDifficulty_OfAnEndedUnit_IsItsSuccessorsWhoIsTold_OnceForAll(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await AnsweredAsync(office);
        await EndAsync(office, office.OtherUnit);

        await MindAsync(office);
        await MindAsync(office);

        var told = await office.AskAsync(db => db.Notices.AsNoTracking().Where(row => row.FollowUpId == id && row.Milestone.StartsWith("PASSED-")).ToListAsync());
        Assert.Equal([office.People["bt2"]], told.Select(notice => notice.RecipientId));
        Assert.Equal(NoticeKind.TaskAssigned, told[0].Kind);
        Assert.Empty(await OpenAsync(office));
        Assert.True((await TakeAsync(office, id, "bt2", "confirm")).IsDone);
    }

    [Fact]
    public async Task AnAnsweredDifficulty_OfAUnitThatEndedWithoutSuccessor_IsTheBoards_AndItsItemEndsWithIt()
    {
        await using var office = await Office.OpenAsync();
        var id = await AnsweredAsync(office);
        await EndAsync(office, null);

        await MindAsync(office);

        Assert.Equal([$"FollowUpWithoutUnit no-unit:{id}"], await OpenAsync(office));
        Assert.True((await TakeAsync(office, id, "cv", "confirm")).IsDone);
        await MindAsync(office);
        Assert.Empty(await OpenAsync(office));
    }

    [Fact]
    public async Task AnItemAboutAnEndedUnit_EndsWhenItsReportHasPassedOn()
    {
        await using var office = await Office.OpenAsync();
        await office.OpenReportAsync(PlanCycles.Defaults[1]);
        foreach (var who in new[] { "bt", "pbt", "nlb" })
        {
            await LeaveAsync(office, who);
        }

        Assert.Single(await OpenAsync(office));
        await EndAsync(office, office.OtherUnit);
        await office.DoAsync(services => services.GetRequiredService<PassOnObligations>().ExecuteAsync(default));
        await MindAsync(office);

        Assert.Empty(await OpenAsync(office));
    }

    private static async Task<Guid> AnsweredAsync(Office office)
    {
        var id = (await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>()
            .ExecuteAsync(new(office.Unit, office.People["bt"], "Khó khăn", null, Severity.High), default))).Required.Id;
        Assert.True((await TakeAsync(office, id, "cv", "assign", office.Agency)).IsDone);
        Assert.True((await TakeAsync(office, id, "xl", "answer")).IsDone);
        return id;
    }

    /// <summary>From tomorrow on, which it then is.</summary>
    private static async Task EndAsync(Office office, int? successor)
    {
        await office.AskAsync(async db =>
        {
            (await db.Units.SingleAsync(unit => unit.Id == office.Unit)).End(OfficeZone.LocalDate(office.Clock.GetUtcNow()).AddDays(1), successor);
            return await db.SaveChangesAsync();
        });
        office.Clock.Advance(TimeSpan.FromDays(1));
    }

    private static Task<bool> MindAsync(Office office) => office.DoAsync(async services =>
    {
        await services.GetRequiredService<MindUnattended>().ExecuteAsync(default);
        return true;
    });

    private static Task LeaveAsync(Office office, string who) => SaveAsync(office, office.People[who], isActive: false);

    private static async Task SaveAsync(Office office, int id, bool isActive)
    {
        var person = await office.AskAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == id));
        List<(Role, int?)> roles = [.. person.Roles.Select(held => (held.Role, held.UnitId))];
        var saved = await office.DoAsync(services => services.GetRequiredService<SavePerson>()
            .ExecuteAsync(new(id, SavePerson.StampOf(person), office.People["qt"], person.Name, person.Email, "vi", isActive, roles, [], Heirs.Nobody), default));
        Assert.True(saved.IsDone, string.Join(", ", saved.Refusals.Select(refusal => refusal.Code)));
    }

    private static async Task ComeAsync(Office office, string email, Role role, int unit) =>
        Assert.True((await office.DoAsync(services => services.GetRequiredService<SavePerson>()
            .ExecuteAsync(new(null, null, office.People["qt"], "Người mới", email, "vi", true, [(role, unit)], []), default))).IsDone);

    private static Task<List<string>> OpenAsync(Office office) =>
        office.AskAsync(db => db.BoardItems.AsNoTracking().Where(item => item.ResolvedAt == null).OrderBy(item => item.Id).Select(item => item.Kind.ToString() + " " + item.Key).ToListAsync());

    private static Task<Domain.Results.Result> TakeAsync(Office office, Guid id, string who, string outcome, int? lead = null) =>
        office.DoAsync(services => services.GetRequiredService<TakeStep>()
            .ExecuteAsync(new(id, office.People[who], outcome, Reason: "Lý do", Text: "Đã làm", LeadUnitId: lead, DueBefore: new DateOnly(2026, 7, 1)), default));
}
