using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>I5: who ever held a matter goes on reading it, may not act on it any more, and the history says from whom it went to whom.</summary>
public sealed class HandoverTests
{
    private static readonly DateOnly First = new(2026, 6, 20);
    private static readonly DateOnly Second = new(2026, 7, 1);

    [Theory, Stores]
    public async Task GivenToAnother_TheFirstKeepsReading_CantAct_AndBothDeadlinesAreKept(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = (await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>()
            .ExecuteAsync(new(office.Unit, office.People["bt"], "Khó khăn", null, Severity.High), default))).Required.Id;
        Assert.True((await TakeAsync(office, id, "cv", "assign", office.Agency, First)).IsDone);
        Assert.False(await SeesAsync(office, "bt2", id));

        Assert.True((await TakeAsync(office, id, "cv", "reassign", office.OtherUnit, Second)).IsDone);

        Assert.True(await SeesAsync(office, "xl", id));
        Assert.True(await SeesAsync(office, "bt2", id));
        Assert.Equal("not_yours_to_do", (await TakeAsync(office, id, "xl", "answer")).Refusals.Single().Code);
        var given = await office.AskAsync(db => db.FollowUps.Where(row => row.Id == id).SelectMany(row => row.Assignments).OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([(null, null, office.Agency, First), (office.Agency, First, office.OtherUnit, Second)],
            given.Select(row => (row.LeadUnitIdThen, row.DueBeforeThen, row.LeadUnitId!.Value, row.DueBefore)));
        // Each stands beside the act of the history that made it.
        var acts = (await office.AskAsync(async db => (await db.Processes.AsNoTracking().SingleAsync(row => row.FollowUpId == id)).Tasks.ToDictionary(task => task.Visit, task => task.Outcome)));
        Assert.Equal(["assign", "reassign"], given.Select(row => acts[row.Visit]));
    }

    private static Task<bool> SeesAsync(Office office, string who, Guid id) => office.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var book = await services.GetRequiredService<OfficeBookCache>().GetAsync(db, default);
        return await db.FollowUps.VisibleTo(Viewer.Of(book, office.People[who], new DateOnly(2026, 6, 1))).AnyAsync(row => row.Id == id);
    });

    private static Task<Result> TakeAsync(Office office, Guid id, string who, string outcome, int? lead = null, DateOnly? due = null) =>
        office.DoAsync(services => services.GetRequiredService<TakeStep>()
            .ExecuteAsync(new(id, office.People[who], outcome, Reason: "Chuyển nơi khác", Text: "Đã làm", LeadUnitId: lead, DueBefore: due), default));
}
