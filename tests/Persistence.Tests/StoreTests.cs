using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>What the database itself enforces (I1, I4, I8), on each store.</summary>
public sealed class StoreTests
{
    [Theory, Stores]
    public async Task Obligation_OfTheSameUnitCycleAndYear_ExistsOnce(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await store.SaveAsync(store.Opened());

        await AssertLostRaceAsync(store, store.Opened());
    }

    [Theory, Stores]
    public async Task Notice_OfTheSameKey_ExistsOnce(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var obligation = store.Opened();
        Notice Reminder(string milestone) => Notice.Plan(obligation, NoticeKind.Reminder, milestone, store.Person.Id, SmallStore.Now);
        await store.SaveAsync(obligation, Reminder("7"));

        await AssertLostRaceAsync(store, Reminder("7"));
        await store.SaveAsync(Reminder("3"));
    }

    [Theory, Stores]
    public async Task ForeignKeys_AreEnforced_AndAreNoLostRace(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var obligation = await store.SaveAsync(store.Opened());
        await using var db = store.Open();
        db.Add(Notice.Plan(obligation, NoticeKind.Reminder, "7", 4711, SmallStore.Now));

        Assert.False(db.IsLostRace(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }

    [Theory, Stores]
    public async Task TwoPeopleAtOnce_TheSecondIsRefused(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var id = (await store.SaveAsync(store.Opened())).Id;
        await using var one = store.Open();
        await using var other = store.Open();
        var first = await one.Obligations.SingleAsync(row => row.Id == id);
        var second = await other.Obligations.SingleAsync(row => row.Id == id);
        first.Submit(SmallStore.Rules, SmallStore.Now);
        second.Waive(SmallStore.Rules);
        await one.SaveChangesAsync();

        Assert.True(other.IsLostRace(await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync())));
    }

    [Theory, Stores]
    public async Task Obligation_ComesBackAsItWas(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var obligation = store.Opened();
        obligation.Submit(SmallStore.Rules, SmallStore.Now);
        obligation.Withdraw(SmallStore.Rules, SmallStore.Now.AddHours(1));
        obligation.Submit(SmallStore.Rules, SmallStore.Now.AddHours(2));
        await store.SaveAsync(obligation);
        await using var db = store.Open();

        var read = await db.Obligations.SingleAsync(row => row.Id == obligation.Id);

        Assert.Equal((obligation.SubmittedAt, obligation.Timeliness, obligation.NextActionAt), (read.SubmittedAt, read.Timeliness, read.NextActionAt));
        Assert.Equal(obligation.Pauses, read.Pauses);
    }

    [Theory, Stores]
    public async Task Instant_ReadBack_IsTheOneWritten_ToTheMicrosecond(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var obligation = await store.SaveAsync(store.Opened());
        // Office time, written with its offset; the last microsecond of a day.
        var at = new DateTimeOffset(2026, 5, 24, 23, 59, 59, 999, 999, TimeSpan.FromHours(7));
        await store.SaveAsync(Notice.Plan(obligation, NoticeKind.Reminder, "7", store.Person.Id, at));
        await using var db = store.Open();

        Assert.Equal((at, TimeSpan.Zero), await db.Notices.Select(notice => notice.DueAt).SingleAsync() is var read ? (read, read.Offset) : default);
        Assert.True(await db.Notices.AnyAsync(notice => notice.DueAt == at));
        Assert.False(await db.Notices.AnyAsync(notice => notice.DueAt < at));
    }

    [Theory, Stores]
    public async Task AuditChain_OfEightParallelWriters_IsUnbroken_AndShowsATamperedRow(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var db = store.Open();
                db.AppendAudit(AuditEntry.Of("Act", $"w{writer}-{i}", SmallStore.Now));
                await db.SaveChangesAsync();
            }
        })));

        Assert.Null(await store.FirstAuditFaultAsync());
        await using var tampering = store.Open();
        Assert.Equal(80, await tampering.Audit.CountAsync());
        await tampering.Database.ExecuteSqlRawAsync("""UPDATE "Audit" SET "Data" = 'changed' WHERE "Sequence" = 7""");
        Assert.Equal("row 7 was changed", await store.FirstAuditFaultAsync());
        await tampering.Database.ExecuteSqlRawAsync("""DELETE FROM "Audit" WHERE "Sequence" = 7""");
        Assert.StartsWith("row 7 is missing", await store.FirstAuditFaultAsync(), StringComparison.Ordinal);
    }

    [Theory, Stores]
    public async Task AuditLog_ThatAnotherHoldsTooLong_IsALostRace(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await using var holder = store.Open();
        await using var held = await holder.BeginInTurnAsync(CancellationToken.None);
        await using var impatient = store.NewNode(new Impatience());
        await using var scope = impatient.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.BeginInTurnAsync(CancellationToken.None));

        Assert.True(db.IsLostRace(fault));
    }

    [Fact]
    public async Task AuditLog_OfPostgreSql_IsWaitedForLessLongThanTheCommandMayTake_InThisTransactionOnly()
    {
        await using var store = await SmallStore.OpenAsync(StoreKind.PostgreSql);
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        Task<string> LimitAsync() => db.Database.SqlQueryRaw<string>("SELECT current_setting('lock_timeout') AS \"Value\"").SingleAsync();

        await using (await db.BeginInTurnAsync(CancellationToken.None))
        {
            Assert.Equal("25s", await LimitAsync());
        }

        Assert.Equal("0", await LimitAsync());
    }

    [Theory, Stores]
    public async Task Scope_ShowsAUnitItsOwn_TheBoardAll_AnAdministratorNothing(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        await store.SaveAsync(store.Opened());
        await using var db = store.Open();
        int Seen(params Role[] roles) => db.Obligations.VisibleTo(new Viewer(1, roles.ToHashSet(), [], [], [])).Count();

        Assert.Equal(1, db.Obligations.VisibleTo(new Viewer(1, new HashSet<Role>(), [store.Unit.Id], [], [])).Count());
        Assert.Equal(0, db.Obligations.VisibleTo(new Viewer(1, new HashSet<Role> { Role.UnitSecretary }, [store.Unit.Id + 1], [], [])).Count());
        Assert.Equal([1, 1, 1, 0, 0], [Seen(Role.BoardStaff), Seen(Role.BoardLeader), Seen(Role.Supervisor), Seen(Role.Administrator), Seen()]);
    }

    /// <summary>A second row of a unique key: refused, and known for what it is.</summary>
    private static async Task AssertLostRaceAsync(SmallStore store, object twin)
    {
        await using var db = store.Open();
        db.Add(twin);
        Assert.True(db.IsLostRace(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }
}
