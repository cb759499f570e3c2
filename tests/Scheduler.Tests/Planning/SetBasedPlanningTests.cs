using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Planning;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>Planning by one statement for many obligations, held against planning one by one.</summary>
public sealed class SetBasedPlanningTests
{
    [Theory, Stores]
    public async Task PlannedRow_HasEveryColumnOfOneThatTheDomainPlans(StoreKind kind)
    {
        await using var office = await PlanningOffice.OpenAsync("04-10 08:00", kind);
        await SweepAsync(office);

        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var planned = await db.Notices.SingleAsync();
            var expected = Notice.Plan(await db.Obligations.SingleAsync(), NoticeKind.Reminder, "OPEN", planned.RecipientId, PlanningOffice.At("04-10 08:00"));
            var properties = db.Model.FindEntityType(typeof(Notice))!.GetProperties().Where(property => !property.IsPrimaryKey()).ToList();

            Assert.Equal(properties.Select(property => (property.Name, property.PropertyInfo!.GetValue(expected))), properties.Select(property => (property.Name, property.PropertyInfo!.GetValue(planned))));
        });
    }

    [Theory, Stores]
    public async Task ManyUnitsOfTwoShapes_ArePlannedInOneChunk(StoreKind kind)
    {
        await using var office = await PlanningOffice.OpenAsync("04-16 08:00", kind, Province.Of(300, everyOtherIsYounger: true));
        await office.DoAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None));
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var due = new DueObligations(db);
            Assert.Equal(301, await due.TakeAsync(office.Clock.GetUtcNow(), 20_000, CancellationToken.None));
            Assert.Equal(2, (await due.ShapesAsync(CancellationToken.None)).Count);
            Assert.Equal(301, (await due.UnitsAsync(CancellationToken.None)).Count);
        });

        await SweepAsync(office);

        await office.DoAsync(async services =>
        {
            var notices = await services.GetRequiredService<PartyWorkflowDbContext>().Notices.AsNoTracking().OrderBy(notice => notice.Id).ToListAsync();
            Assert.Equal(301, notices.Select(notice => notice.ObligationId).Distinct().Count());
            Assert.Equal(301, notices.Select(notice => notice.RecipientId).Distinct().Count());
            Assert.All(notices, notice => Assert.Equal(("OPEN", NoticeState.Planned), (notice.Milestone, notice.State)));
            // Those due first come first: what opened on 10/4 before what opened on 15/4.
            Assert.Equal(notices.Select(notice => notice.DueAt).Order(), notices.Select(notice => notice.DueAt));
        });
    }

    [Theory, Stores]
    public async Task MoreThanAChunk_IsTakenInParts_EachObligationOnce(StoreKind kind)
    {
        await using var office = await PlanningOffice.OpenAsync("04-16 08:00", kind, Province.Of(300, everyOtherIsYounger: true));
        await office.DoAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None));

        var chunks = new List<int>();
        while (chunks.Count == 0 || chunks[^1] > 0)
        {
            await office.DoAsync(async services => chunks.Add(await PlanChunkAsync(services.GetRequiredService<PartyWorkflowDbContext>(), office.Clock.GetUtcNow())));
        }

        Assert.Equal([128, 128, 45, 0], chunks);
        await office.DoAsync(async services =>
        {
            var notices = await services.GetRequiredService<PartyWorkflowDbContext>().Notices.AsNoTracking().ToListAsync();
            Assert.Equal(301, notices.Count);
            Assert.Equal(301, notices.Select(notice => notice.ObligationId).Distinct().Count());
        });
    }

    [Theory, Stores]
    public async Task PendingNotice_ThatAChangedCalendarMakesDueAgain_StaysAsItIs(StoreKind kind)
    {
        // 11/5 is a holiday at first: milestone 14 is due on Friday 8/5, and could not be sent.
        var scenario = A.Scenario();
        scenario["holidays"]!.AsArray().Add("2026-05-11");
        await using var office = await PlanningOffice.OpenAsync("05-08 08:00", kind, scenario);
        await SweepAsync(office);
        await office.ChangeCalendarAsync(new() { Removed = [new(2026, 5, 11)] });
        office.Clock.MoveTo(PlanningOffice.At("05-11 08:00"));
        await SweepAsync(office);

        await office.DoAsync(async services => Assert.Equal(("14", NoticeState.Planned, null),
            await services.GetRequiredService<PartyWorkflowDbContext>().Notices.Select(notice => new ValueTuple<string, NoticeState, string?>(notice.Milestone, notice.State, notice.CancelReason)).SingleAsync()));
        office.Clock.MoveTo(PlanningOffice.At("05-18 08:00"));
        await SweepAsync(office);
        await office.DoAsync(async services => Assert.Equal(["14 Cancelled superseded", "7 Planned "],
            (await services.GetRequiredService<PartyWorkflowDbContext>().Notices.OrderBy(notice => notice.Id).ToListAsync()).Select(notice => $"{notice.Milestone} {notice.State} {notice.CancelReason}")));
    }

    /// <summary>A reminder to each unit's only secretary, as a planner would write it.</summary>
    private static async Task<int> PlanChunkAsync(PartyWorkflowDbContext db, DateTimeOffset now)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var due = new DueObligations(db);
        var taken = await due.TakeAsync(now, 128, CancellationToken.None);
        if (taken == 0)
        {
            return 0;
        }

        var shapes = await due.ShapesAsync(CancellationToken.None);
        var secretaries = (await db.People.AsNoTracking().ToListAsync()).SelectMany(person => person.Roles.Select(role => (role.UnitId, person.Id))).Where(pair => pair.UnitId is not null).ToDictionary(pair => pair.UnitId!.Value, pair => pair.Id);
        var entries = shapes.Select(shape => new PlanEntry(shape.Shape, NoticeKind.Reminder, "OPEN", 0, now)).ToList();
        var recipients = (await due.UnitsAsync(CancellationToken.None)).Select(unit => (entries.FindIndex(entry => entry.Shape == unit.Shape), unit.UnitId, secretaries[unit.UnitId])).ToList();
        var plan = new ChunkPlan(shapes.ToDictionary(shape => shape.Shape, _ => (DateTimeOffset?)now.AddDays(1)), entries, recipients, new HashSet<int>());
        Assert.Equal(taken, await due.WriteAsync(plan, now, CancellationToken.None));
        await transaction.CommitAsync();
        return taken;
    }

    private static Task SweepAsync(PlanningOffice office) => office.DoAsync(services => services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
}
