using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>A duty can be taken from an agency that has it, since version 2; one that began with version 1 keeps it until it is moved.</summary>
public sealed class DutyVersionTests
{
    [Theory, Stores]
    public async Task Reassigned_InProgress_ItIsTheOtherAgencys_AndBothAreTold(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await GiveAsync(office);

        Assert.Equal("reason_required", (await ReassignAsync(office, id, "pbt", reason: " ")).Refusals.Single().Code);
        Assert.Equal("not_yours_to_do", (await ReassignAsync(office, id, "cv")).Refusals.Single().Code);
        Assert.True((await ReassignAsync(office, id, "pbt")).IsDone);

        Assert.Equal("not_yours_to_do", (await TakeAsync(office, id, "xl", "answer")).Refusals.Single().Code);
        Assert.True((await TakeAsync(office, id, "bt2", "answer")).IsDone);
        Assert.Equal(["TaskAssigned xl: ", "TaskAssigned bt2: Chuyển nơi khác", "TaskReassigned xl: Chuyển nơi khác"], (await ToldAsync(office, id)).Take(3));
        var task = await office.AskAsync(async db => (await db.Processes.AsNoTracking().SingleAsync(row => row.FollowUpId == id)).Tasks.Single(row => row.Visit == 1));
        Assert.Equal(("reassign", "Chuyển nơi khác", office.People["pbt"]), (task.Outcome, task.Comment, task.CompletedById!.Value));
    }

    [Fact]
    public async Task GivenAgain_ToTheSameAgency_WithAnotherDate_NobodyIsRelieved()
    {
        await using var office = await Office.OpenAsync();
        var id = await GiveAsync(office);

        Assert.True((await ReassignAsync(office, id, "pbt", office.Agency)).IsDone);

        Assert.Equal(["TaskAssigned xl: ", "TaskAssigned xl: Chuyển nơi khác"], await ToldAsync(office, id));
    }

    /// <summary>The board takes a difficulty from an agency in the same way, and sees to it itself.</summary>
    [Fact]
    public async Task ADifficulty_TakenFromAnAgency_TellsIt()
    {
        await using var office = await Office.OpenAsync();
        var id = (await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Unit, office.People["bt"], "Khó khăn", null, Domain.FollowUps.Severity.High), default))).Required.Id;
        await TakeAsync(office, id, "cv", "assign", office.Agency);

        Assert.True((await ReassignAsync(office, id, "cv", lead: 0)).IsDone);

        Assert.Equal(["TaskAssigned cv: ", "TaskAssigned xl: ", "TaskAssigned cv: Chuyển nơi khác", "TaskReassigned xl: Chuyển nơi khác"], await ToldAsync(office, id));
    }

    [Theory, Stores]
    public async Task ADuty_ThatBeganWithVersion1_KeepsIt_UntilItIsMoved_AndShowsWhatWouldChange(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var (old, answered) = (await GiveAsync(office), await GiveAsync(office));
        await TakeAsync(office, answered, "xl", "answer");
        await office.AskAsync(async db =>
        {
            await db.Processes.ForEachAsync(process => process.MoveTo(1, ""));
            return await db.SaveChangesAsync();
        });
        Assert.Equal("outcome_not_possible", (await ReassignAsync(office, old, "pbt")).Refusals.Single().Code);

        var moves = await office.DoAsync(services => services.GetRequiredService<VersionMoves>().ListAsync(default));
        Assert.All(moves, move => Assert.Equal((true, 2), (move.IsPossible, move.ToVersion)));
        // What is answered goes on as before: only the task that is in progress gets another way.
        Assert.Equal([new WayChange("reassign", null, "in-progress")], moves.Single(move => move.Process.FollowUpId == old).Changes);
        Assert.Empty(moves.Single(move => move.Process.FollowUpId == answered).Changes);
        var moved = await office.DoAsync(services => services.GetRequiredService<MoveProcesses>().ExecuteAsync(
            new(office.People["qt"], "Đơn vị được giao lại", [.. moves.Select(move => move.Process.Id)]), default));

        Assert.Equal(2, moved.Required);
        Assert.True((await ReassignAsync(office, old, "pbt")).IsDone);
        Assert.Equal(2, await office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "ProcessMoved")));
    }

    private static async Task<Guid> GiveAsync(Office office) => (await office.DoAsync(services => services.GetRequiredService<GiveDuty>().ExecuteAsync(
        new(office.Targets, office.People["pbt"], office.Agency, "Nhiệm vụ", null, new DateOnly(2026, 7, 1)), default))).Required.Id;

    private static Task<Result> ReassignAsync(Office office, Guid id, string by, int? lead = null, string reason = "Chuyển nơi khác") =>
        office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
            new(id, office.People[by], "reassign", Reason: reason, LeadUnitId: lead ?? office.OtherUnit, DueBefore: new DateOnly(2026, 7, 10)), default));

    private static Task<Result> TakeAsync(Office office, Guid id, string by, string outcome, int? lead = null) => office.DoAsync(services =>
        services.GetRequiredService<TakeStep>().ExecuteAsync(new(id, office.People[by], outcome, Text: "xong", LeadUnitId: lead, DueBefore: new DateOnly(2026, 7, 1)), default));

    private static async Task<List<string>> ToldAsync(Office office, Guid id)
    {
        var names = office.People.ToDictionary(pair => pair.Value, pair => pair.Key);
        var notices = await office.AskAsync(db => db.Notices.AsNoTracking().Where(row => row.FollowUpId == id).OrderBy(row => row.Id).ToListAsync());
        Assert.All(notices, notice => Assert.True(notice.IsOfAnEvent));
        return [.. notices.Select(notice => $"{notice.Kind} {names[notice.RecipientId]}: {notice.Reason}")];
    }
}
