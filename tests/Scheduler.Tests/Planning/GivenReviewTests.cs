using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>R15, planned by set: of two reports alike in all that the deadline rules read, the reminder of the one that was given to a colleague goes to the colleague.</summary>
public sealed class GivenReviewTests
{
    [Theory, Stores]
    public async Task Reminder_GoesToTheColleague_AndOfTheOtherReportToItsStaff(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        await GiveAsync(office, "HU-01", "cv2");

        Assert.Equal(["05-20 10:00 ASSIGNED cv2", "05-27 08:00 REVIEW-1 cv", "05-27 08:00 REVIEW-1 cv2", "05-28 08:00 REVIEW-OVERDUE-1 gs", "05-28 08:00 REVIEW-OVERDUE-1 gs"], await SentAsync(office));
    }

    [Theory, Stores]
    public async Task Reminder_OfAnAbsentColleague_GoesToTheirDelegateToo(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        await GiveAsync(office, "HU-01", "cv2");
        await ChangeAsync(office, (person, delegateId) => person.BeAbsent(new DateOnly(2026, 5, 27), new DateOnly(2026, 5, 27), delegateId));

        Assert.Equal(["05-27 08:00 REVIEW-1 cv", "05-27 08:00 REVIEW-1 cv2", "05-27 08:00 REVIEW-1 tb"], (await SentAsync(office)).Where(line => line.Contains("REVIEW-1 ", StringComparison.Ordinal)));
    }

    [Theory, Stores]
    public async Task Reminder_OfAColleagueWhoHasLeft_GoesToTheStaffOfThePortfolio(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        await GiveAsync(office, "HU-01", "cv2");
        await ChangeAsync(office, (person, _) => person.Change(person.Email, person.Name, person.Locale, isActive: false));

        Assert.Equal(["05-27 08:00 REVIEW-1 cv", "05-27 08:00 REVIEW-1 cv"], (await SentAsync(office)).Where(line => line.Contains("REVIEW-1 ", StringComparison.Ordinal)));
    }

    /// <summary>R10, R15: whoever holds the step when the reminder is sent, not when it was planned.</summary>
    [Theory, Stores]
    public async Task PlannedReminder_OfAStepGivenAwaySince_IsNotSentToWhoHadIt(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        await PlanReminderAsync(office);
        await GiveAsync(office, "HU-01", "cv2");

        await office.DoAsync(services => services.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None));

        Assert.Equal(["ASSIGNED cv2 Sent ", "REVIEW-1 cv Cancelled review_with_another", "REVIEW-1 cv Sent "], await OutboxAsync(office));
    }

    [Theory, Stores]
    public async Task PlannedReminder_OfAStepThatIsLeftSince_IsNotSent(StoreKind kind)
    {
        await using var office = await OpenAsync(kind, reviewSteps: ["BoardStaff", "BoardLeader"]);
        await PlanReminderAsync(office);
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var report = await db.Obligations.OrderBy(row => row.ResponsibleUnitId).Select(row => row.Id).FirstAsync();
            Assert.True((await services.GetRequiredService<ApproveReport>().ExecuteAsync(new(report, await IdAsync(db, "cv")), CancellationToken.None)).IsDone);
        });

        await office.DoAsync(services => services.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None));

        Assert.Equal(["REVIEW-1 cv Cancelled review_with_another", "REVIEW-1 cv Sent "], await OutboxAsync(office));
    }

    /// <summary>The sweep is in the middle of taking what is due: the statement does not see the colleague, and the lock that comes after it is of the report as it is now.</summary>
    [Fact]
    public async Task ReviewGiven_WhileASweepTakesWhatIsDue_RemindsTheColleague()
    {
        await using var office = await OpenAsync(StoreKind.PostgreSql);
        office.Clock.MoveTo(PlanningOffice.At("05-27 08:00"));
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var first = await db.Obligations.OrderBy(row => row.ResponsibleUnitId).Select(row => row.Id).FirstAsync();
            await db.Obligations.Where(row => row.Id == first).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, PlanningOffice.At("05-27 07:00")));
            await using var halt = await HaltAtMd5.BeginAsync(db);
            await using var node = office.NewNode(new NullTransportFactory());
            await using var scope = node.CreateAsyncScope();
            var sweep = Task.Run(() => scope.ServiceProvider.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
            await halt.SomebodyWaitsAsync();

            await GiveAsync(office, "HU-02", "cv2");

            await halt.EndAsync();
            await sweep;
        });
        Assert.Equal(["ASSIGNED cv2 Planned ", "REVIEW-1 cv Planned ", "REVIEW-1 cv2 Planned "], await OutboxAsync(office));
    }

    /// <summary>What a page says will be sent is what is sent.</summary>
    [Fact]
    public async Task NoticesToCome_NameTheColleague()
    {
        await using var office = await OpenAsync(StoreKind.Sqlite);
        var report = await GiveAsync(office, "HU-01", "cv2");

        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var (obligation, process) = (await db.Obligations.SingleAsync(row => row.Id == report), await db.Processes.SingleAsync(row => row.ObligationId == report));
            var book = await services.GetRequiredService<CaseDesk>().BookAsync(CancellationToken.None);
            var coming = PlannedNotices.Of(obligation, process, book, office.Clock.GetUtcNow()).Single(notice => notice.Kind == NoticeKind.ReviewReminder);
            Assert.Equal(["cv2@x.vn"], coming.To.Select(person => person.Email));
        });
    }

    /// <summary>Two units of "cv" submitted on 20/5 at 10:00.</summary>
    private static async Task<PlanningOffice> OpenAsync(StoreKind kind, params string[] reviewSteps)
    {
        var scenario = A.Scenario();
        scenario["cycles"]![0]!["reviewSteps"] = JsonSerializer.SerializeToNode(reviewSteps is [] ? ["BoardStaff"] : reviewSteps);
        scenario["units"]![1]!["validFrom"] = "2020-01-01";
        scenario["people"]![3]!["portfolio"]!.AsArray().Add("HU-02");
        var office = await PlanningOffice.OpenAsync("05-20 10:00", kind, scenario);
        await office.DoAsync(async services =>
        {
            await services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None);
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            foreach (var obligation in await db.Obligations.AsNoTracking().ToListAsync())
            {
                var secretary = await IdAsync(db, await db.Units.Where(unit => unit.Id == obligation.UnitId).Select(unit => unit.Code).SingleAsync() == "HU-01" ? "bt" : "bt2");
                Assert.True((await services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(obligation.Id, secretary, CancellationToken.None)).IsDone);
            }
        });
        return office;
    }

    /// <summary>On 27/5 at 08:00, not delivered yet.</summary>
    private static Task PlanReminderAsync(PlanningOffice office)
    {
        office.Clock.MoveTo(PlanningOffice.At("05-27 08:00"));
        return office.DoAsync(services => services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
    }

    /// <summary>"REVIEW-1 cv Sent ", receipts left out, without the version that tells two of a kind apart.</summary>
    private static async Task<IEnumerable<string>> OutboxAsync(PlanningOffice office)
    {
        List<string> lines = [];
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var rows = await db.Notices.AsNoTracking().Where(row => row.Kind != NoticeKind.Receipt).Join(db.People, row => row.RecipientId, person => person.Id, (row, person) => new { row, person.Email }).ToListAsync();
            lines.AddRange(rows.Select(row => $"{row.row.Milestone.Split('#')[0]} {row.Email.Split('@')[0]} {row.row.State} {row.row.CancelReason}"));
        });
        return lines.Order(StringComparer.Ordinal);
    }

    private static async Task<Guid> GiveAsync(PlanningOffice office, string unitCode, string to)
    {
        var report = Guid.Empty;
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            report = await db.Obligations.Where(row => row.UnitId == db.Units.Single(unit => unit.Code == unitCode).Id).Select(row => row.Id).SingleAsync();
            Assert.True((await services.GetRequiredService<AssignReview>().ExecuteAsync(new(report, await IdAsync(db, "cv"), await IdAsync(db, to), "Bận họp"), CancellationToken.None)).IsDone);
        });
        return report;
    }

    private static Task ChangeAsync(PlanningOffice office, Action<Person, int> change) => office.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        change(await db.People.SingleAsync(row => row.Email == "cv2@x.vn"), await IdAsync(db, "tb"));
        await db.SaveChangesAsync();
    });

    private static Task<int> IdAsync(PartyWorkflowDbContext db, string name) => db.People.Where(person => person.Email == $"{name}@x.vn").Select(person => person.Id).SingleAsync();

    /// <summary>Without the version that tells two of a kind apart.</summary>
    private static async Task<IEnumerable<string>> SentAsync(PlanningOffice office)
    {
        await office.DoAsync(services => services.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None));
        await office.SweepAsync("05-21", "05-28");
        return (await office.SentAsync()).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "#[0-9]+", "")).Order(StringComparer.Ordinal);
    }
}
