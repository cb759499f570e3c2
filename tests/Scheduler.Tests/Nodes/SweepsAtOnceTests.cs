using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Tests.Nodes;

/// <summary>R20, R22: two nodes sweep at the same moment, round after round. Together they plan what one alone would have planned.</summary>
public sealed class SweepsAtOnceTests
{
    [Theory, Stores]
    public async Task TwoNodes_PlanEachNoticeOnce_AndLoseNone(StoreKind kind)
    {
        var alone = await PlannedAsync(kind, nodes: 1);
        var together = await PlannedAsync(kind, nodes: 2);

        Assert.True(alone.Count > 40 * 8, "the rounds planned too little to prove anything");
        Assert.Equal(alone, together);
    }

    /// <summary>R23: the first sweep, of 08:00, is in the middle of a chunk when another node sweeps and delivers at 08:15.</summary>
    [Theory, Stores]
    public async Task SweepBesideOneThatIsNotThrough_ReleasesNoHalfDigest(StoreKind kind)
    {
        await using var office = await OfficeWithTwoDutiesAsync(kind);
        var mails = new List<MailContent>();
        await using var second = office.NewNode(Keeping(mails), new RehearsalClock(PlanningOffice.At("04-10 08:15")), new Impatience());
        var gaveUp = false;
        var meanwhile = new Interruption("INSERT INTO \"Notices\"", async () => gaveUp = await Record.ExceptionAsync(() => SweepAndDeliverAsync(second)) is not null);
        await using var first = office.NewNode(new NullTransportFactory(), office.Clock, meanwhile);

        await SweepAsync(first);
        await SweepAndDeliverAsync(second);

        Assert.True(meanwhile.HasHappened && gaveUp, "the second sweep did not wait for the first one's chunk");
        Assert.Equal(2, Assert.Single(mails).Items.Count);
    }

    /// <summary>A secretary acts on what is due while a node sweeps: the sweep has not planned all before it has looked at that, too.</summary>
    [Theory, Stores(WithSeveralWriters = true)]
    public async Task SweepThatFindsSomebodyActing_WaitsForThem_AndPlansWhatIsStillDue(StoreKind kind)
    {
        await using var office = await OfficeWithTwoDutiesAsync(kind);
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await using var act = await db.Database.BeginTransactionAsync();
            await db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1));
            var actEnds = new Interruption("UPDATE \"Obligations\"", () => act.CommitAsync());
            await using var node = office.NewNode(new NullTransportFactory(), new RehearsalClock(PlanningOffice.At("04-10 08:15")), actEnds);

            await SweepAsync(node);

            Assert.True(actEnds.HasHappened);
            Assert.Equal(2, await db.Notices.CountAsync());
        });
    }

    /// <summary>One secretary owes two reports: the one is due at 08:00, the other, as what lies in a later chunk, only when the first sweep has passed it.</summary>
    private static async Task<PlanningOffice> OfficeWithTwoDutiesAsync(StoreKind kind)
    {
        var scenario = A.Scenario();
        scenario["cycles"]!.AsArray().Add(JsonNode.Parse("""{ "code": "ANNUAL", "cutoff": "05-25" }"""));
        var office = await PlanningOffice.OpenAsync("04-10 08:00", kind, scenario);
        await office.DoAsync(async services =>
        {
            await services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None);
            await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.Where(row => row.CycleCode == "ANNUAL")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, PlanningOffice.At("04-10 08:10")));
        });
        return office;
    }

    private static IMailTransportFactory Keeping(List<MailContent> mails)
    {
        var transport = new Mock<IMailTransport>();
        transport.Setup(mail => mail.SendAsync(Capture.In(mails), It.IsAny<CancellationToken>())).ReturnsAsync(new DeliveryResult.Accepted());
        return Mock.Of<IMailTransportFactory>(factory => factory.Open() == transport.Object && factory.Connections == 1);
    }

    private static async Task SweepAndDeliverAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None);
    }

    /// <summary>What is in the outbox, and what was escalated, after every sending time of three months.</summary>
    private static async Task<List<string>> PlannedAsync(StoreKind kind, int nodes)
    {
        await using var office = await PlanningOffice.OpenAsync("04-09 08:00", kind, Province.Of(40, everyOtherIsYounger: true));
        var workers = Enumerable.Range(0, nodes).Select(_ => office.NewNode(new NullTransportFactory())).ToList();
        for (var day = PlanningOffice.At("04-10 08:00"); day < PlanningOffice.At("06-05 08:00"); day = day.AddDays(1))
        {
            office.Clock.MoveTo(day);
            await Task.WhenAll(workers.Select(worker => Task.Run(() => SweepAsync(worker))));
        }

        workers.ForEach(worker => worker.Dispose());
        List<string> lines = [];
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var units = await db.Obligations.Join(db.Units, row => row.UnitId, unit => unit.Id, (row, unit) => new { row.Id, unit.Code }).ToDictionaryAsync(row => row.Id, row => row.Code);
            var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Email);
            lines.AddRange((await db.Notices.AsNoTracking().ToListAsync()).Select(notice => $"{units[notice.ObligationId!.Value]} {notice.Milestone} {people[notice.RecipientId]} {OfficeZone.ToLocal(notice.DueAt):MM-dd HH:mm} {notice.State} {notice.CancelReason}"));
            lines.AddRange((await db.Escalations.AsNoTracking().ToListAsync()).Select(row => $"{units[row.ObligationId!.Value]} level {row.Level}"));
            Assert.False(await db.Obligations.AnyAsync(row => row.NextActionAt <= office.Clock.GetUtcNow()));
        });
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async Task SweepAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None);
    }
}
