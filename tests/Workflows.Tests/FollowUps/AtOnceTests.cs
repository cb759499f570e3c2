using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>I8: several people act on one follow-up at the same moment.</summary>
public sealed class AtOnceTests
{
    [Theory, Stores]
    public async Task OneTask_TakenByManyAtOnce_IsTakenOnce_AndTheOthersAreTold(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await RaiseAsync(office);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => TakeAsync(office, id, i % 2 == 0 ? "cv" : "tb", "decline", visit: 1)));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Contains(answer.Refusals.Single().Code, new[] { "step_taken", "changed_by_another" }));
        Assert.Equal(1, await office.AskAsync(async db => (await db.Processes.AsNoTracking().SingleAsync()).Tasks.Count));
    }

    [Theory, Stores]
    public async Task LastChildren_ClosedAtOnce_LetTheirInspectionGoOnOnce(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var today = OfficeZone.LocalDate(office.Clock.GetUtcNow());
        var inspection = (await office.DoAsync(services => services.GetRequiredService<PlanInspection>().ExecuteAsync(new(office.Unit, office.People["cv"], "Kiểm tra", null, today), default))).Required.Id;
        Assert.True((await TakeAsync(office, inspection, "cv", "carry-out", findings: "một\nhai\nba\nbốn")).IsDone);
        Assert.True((await TakeAsync(office, inspection, "cv", "send")).IsDone);
        Assert.True((await TakeAsync(office, inspection, "pbt", "accept")).IsDone);
        var children = await office.AskAsync(db => db.FollowUps.OfType<Difficulty>().Select(row => row.Id).ToListAsync());

        var answers = await Task.WhenAll(children.Select(child => TakeAsync(office, child, "cv", "decline")));

        Assert.All(answers, answer => Assert.True(answer.IsDone));
        var process = await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync(row => row.FollowUpId == inspection));
        Assert.True(process.IsFinished);
        Assert.Single(process.Tasks, task => task.Outcome == "children-closed");
    }

    [Fact]
    public async Task Attempt_ThatRightsForbid_ChangesNothingButTheAudit()
    {
        await using var office = await Office.OpenAsync();
        var id = await RaiseAsync(office);
        var notices = await office.AskAsync(db => db.Notices.CountAsync());

        Assert.Equal("not_yours_to_do", (await TakeAsync(office, id, "xl", "decline")).Refusals.Single().Code);

        var attempt = await office.AskAsync(db => db.Audit.AsNoTracking().OrderBy(row => row.Sequence).LastAsync());
        Assert.Equal(("Refused", office.People["xl"]), (attempt.Action, attempt.ActorId));
        Assert.Equal(notices, await office.AskAsync(db => db.Notices.CountAsync()));
        Assert.Equal("triage", (await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync())).Step);
    }

    [Fact]
    public async Task Steps_TellWhoHasToActNext_AndBothSidesAtTheEnd()
    {
        await using var office = await Office.OpenAsync();
        var id = await RaiseAsync(office);
        await TakeAsync(office, id, "cv", "assign");
        await TakeAsync(office, id, "xl", "answer");
        await TakeAsync(office, id, "pbt", "confirm");

        var names = office.People.ToDictionary(pair => pair.Value, pair => pair.Key);
        var told = (await office.AskAsync(db => db.Notices.AsNoTracking().OrderBy(row => row.Id).ToListAsync()))
            .GroupBy(notice => notice.Milestone).Select(group => $"{group.Key}: {string.Join(' ', group.Select(notice => names[notice.RecipientId]).Order(StringComparer.Ordinal))}");
        Assert.Equal(["TASK@1: cv", "TASK@2: xl", "TASK@3: bt nlb pbt uq", "CLOSED@4: bt nlb pbt uq xl"], told);
    }

    private static async Task<Guid> RaiseAsync(Office office) =>
        (await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Unit, office.People["bt"], "Khó khăn", null, Severity.High), default))).Required.Id;

    private static Task<Result> TakeAsync(Office office, Guid id, string by, string outcome, int visit = 0, string? findings = null) =>
        office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
            new(id, office.People[by], outcome, visit, "lý do", "nội dung", office.Agency, new DateOnly(2026, 7, 1), Findings: findings), default));
}
