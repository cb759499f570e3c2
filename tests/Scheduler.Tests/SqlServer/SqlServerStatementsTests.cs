using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.SqlServer;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Reference;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.SqlServer;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Escalations;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Holidays;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Tests.SqlServer;

/// <summary>
/// What the program would send to SQL Server: each statement is T-SQL by Microsoft's own parser, stands in a file that was reviewed, and does what the
/// program's own statements do on SQLite.
/// </summary>
public sealed class SqlServerStatementsTests
{
    [Fact]
    public async Task Rehearsal_SendsReviewedStatements_AndTellsWhatItTellsElsewhere()
    {
        var scenario = A.Scenario(
            A.Act("05-20T09:30", "bt", "submit"), A.Act("05-20T10:30", "bt", "withdraw"), A.Act("05-20T11:30", "bt", "submit"), A.Act("05-21T10:00", "cv", "return", "Thiếu số liệu"),
            A.Act("05-21T11:00", "bt2", "submit"), A.Act("05-30T09:00", "tb", "extend", "Mưa lũ", "2026-06-10"), A.Act("06-02T09:00", "bt", "submit"), A.Act("06-12T10:00", "cv", "approve"));
        await using var office = await StandInOffice.OpenAsync(ScenarioReader.Read(scenario.ToJsonString()));

        var told = await new RehearsalRun(office.Services, office.Clock, ScenarioReader.Read(scenario.ToJsonString())).PlayAsync(CancellationToken.None);

        await using var elsewhere = await RehearsalHost.OpenAsync(ScenarioReader.Read(scenario.ToJsonString()), new NullTransportFactory(), CancellationToken.None);
        var difference = RehearsalComparison.Diff((await elsewhere.PlayAsync(null, CancellationToken.None)).Select(happened => happened.ToJson()), told.Select(happened => happened.ToJson()));
        Assert.True(difference is null, difference);
        Approved.Match("Scheduler.Tests", "Rehearsal", office.Sent);
    }

    [Fact]
    public async Task FollowUps_SendReviewedStatements()
    {
        await using var office = await StandInOffice.OpenAsync(ScenarioReader.Read(A.Scenario().ToJsonString()));
        office.Clock.MoveTo(PlanningOffice.At("04-13 10:00"));
        var id = await office.DoAsync(async services => (await services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(1, 1, "Khó khăn", null, Severity.Low), CancellationToken.None)).Required.Id);
        var merged = await office.DoAsync(async services => (await services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(1, 1, "Vướng mắc", null, Severity.High), CancellationToken.None)).Required.Id);
        await TakeAsync(office, id, by: 4, "assign", lead: 1);
        await TakeAsync(office, merged, by: 4, "merge", other: "KK-2026-0001");
        await office.SweepAsync("05-18 08:00");
        await TakeAsync(office, id, by: 1, "answer");
        await office.SweepAsync("06-15 08:00");
        var inspection = await office.DoAsync(async services => (await services.GetRequiredService<PlanInspection>().ExecuteAsync(new(1, 4, "Kiểm tra", null, new DateOnly(2026, 6, 20)), CancellationToken.None)).Required.Id);
        await TakeAsync(office, inspection, by: 4, "carry-out", findings: "một\nhai");
        await TakeAsync(office, inspection, by: 4, "send");
        await TakeAsync(office, inspection, by: 1, "accept");
        foreach (var child in await office.AskAsync(db => db.FollowUps.OfType<Difficulty>().Where(row => row.ParentId == inspection).Select(row => row.Id).ToListAsync()))
        {
            await TakeAsync(office, child, by: 4, "decline");
        }

        Assert.True(await office.AskAsync(db => db.Processes.AsNoTracking().Where(row => row.FollowUpId == inspection).Select(row => row.IsFinished).SingleAsync()));
        Approved.Match("Scheduler.Tests", "FollowUps", office.Sent);
    }

    [Fact]
    public async Task Office_SendsReviewedStatements()
    {
        // The last unit has nobody to be told: an item for the board. And what is planned on 10/4 is not delivered, so that it is superseded.
        await using var office = await StandInOffice.OpenAsync(ScenarioReader.Read(Province.Of(2, withoutSecretaries: true).ToJsonString()));
        await office.SweepAsync("04-10 08:00", isDelivered: false);
        await office.SweepAsync("05-26 08:00");
        Assert.Equal(NoticeState.Cancelled, await office.AskAsync(db => db.Notices.Where(notice => notice.Milestone == "OPEN").Select(notice => notice.State).SingleAsync()));
        Assert.NotEqual(0, await office.AskAsync(db => db.BoardItems.CountAsync()));
        var report = await office.AskAsync(db => db.Obligations.Where(row => row.UnitId == 1).Select(row => row.Id).SingleAsync());
        var draft = await office.DoAsync(services => services.GetRequiredService<SaveDraft>().ExecuteAsync(new(report, 1, "{}", 0), CancellationToken.None));
        Assert.True(draft.IsDone);
        var file = await office.DoAsync(services => services.GetRequiredService<AttachFile>().ExecuteAsync(new(report, 1, "a.pdf", [.. "%PDF-1.7 x"u8]), CancellationToken.None));
        Assert.True((await office.DoAsync(services => services.GetRequiredService<RemoveAttachment>().ExecuteAsync(file.Required, 1, CancellationToken.None))).IsDone);
        var escalation = await office.AskAsync(db => db.Escalations.Where(row => row.ObligationId == report && row.Level == 1).Select(row => row.Id).SingleAsync());
        await office.DoAsync(services => services.GetRequiredService<AcknowledgeEscalation>().ExecuteAsync(escalation, 7, "Đã gọi.", CancellationToken.None));
        await office.DoAsync(services => services.GetRequiredService<ReassignObligation>().ExecuteAsync(new(report, 6, 2, "Sáp nhập"), CancellationToken.None));
        var cycle = PlanCycles.Defaults.Single(known => known.Code == PlanCycles.HalfYear);
        Assert.True((await office.DoAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, cycle with { ReviewWorkingDays = 7 }, 1), CancellationToken.None))).IsDone);
        await office.DoAsync(async services =>
        {
            foreach (var change in new CalendarChange[]
            {
                new() { Days = [new(new(2026, 9, 1), "Quốc khánh", false)], Fixed = [new(24, 11, "Ngày Văn hóa", 2027, null)] },
                new() { Days = [new(new(2026, 9, 1), "Làm bù", true)], Fixed = [new(24, 11, "Ngày Văn hóa", 2027, 2030)] },
                new() { Removed = [new(2026, 9, 1)], FixedRemoved = [new(24, 11, 2027)] },
            })
            {
                var seen = (await services.GetRequiredService<PreviewCalendar>().ExecuteAsync(change, CancellationToken.None)).Required.Seen;
                Assert.True((await services.GetRequiredService<ChangeCalendar>().ExecuteAsync(new(change, seen, 1), CancellationToken.None)).IsDone);
            }

            Assert.True((await services.GetRequiredService<DeclareYear>().CompleteAsync(2027, "TB 1", 1, CancellationToken.None)).IsDone);
            Assert.True((await services.GetRequiredService<DeclareYear>().TakeBackAsync(2027, 1, CancellationToken.None)).IsDone);
            await services.GetRequiredService<CalendarWarnings>().ExecuteAsync(CancellationToken.None);
            await services.GetRequiredService<VersionMoves>().ListAsync(CancellationToken.None);
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            return await services.GetRequiredService<ComingNotices>().OnAsync(new DateOnly(2026, 5, 28), db.Obligations, CancellationToken.None);
        });
        Assert.True((await office.DoAsync(services => services.GetRequiredService<WaiveObligation>().ExecuteAsync(new(report, 6, "Thiên tai"), CancellationToken.None))).IsDone);

        Approved.Match("Scheduler.Tests", "Office", office.Sent);
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task MigrationScript_IsTSql(MigrationsSqlGenerationOptions options)
    {
        await using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        var (statements, faults) = TSql.Parse(script);
        Assert.Empty(faults);
        Assert.True(statements.Count > 50);
    }

    /// <summary>The office's people are numbered in the order of the scenario: 1 bt, 4 cv, 6 tb, 7 gs.</summary>
    private static async Task TakeAsync(StandInOffice office, Guid id, int by, string outcome, int? lead = null, string? other = null, string? findings = null)
    {
        var done = await office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
            new(id, by, outcome, Reason: "lý do", Text: "xong", LeadUnitId: lead, DueBefore: new DateOnly(2026, 5, 25), Other: other, Findings: findings), CancellationToken.None));
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
    }
}
