using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;

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
            lines.AddRange((await db.Escalations.AsNoTracking().ToListAsync()).Select(row => $"{units[row.ObligationId]} level {row.Level}"));
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
