using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>R3: what counts is when the request was there whole, however long it waits afterwards. The reports are due before 15/6/2026.</summary>
public sealed class ReceiptInstantTests
{
    private const int AtOnce = 60;

    private static readonly Cycle HalfYear = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear);
    private static readonly DateTimeOffset Midnight = OfficeZone.LocalMidnight(new DateOnly(2026, 6, 15));
    private static readonly DateTimeOffset JustInTime = Midnight.AddMilliseconds(-100);

    [Theory, Stores]
    public async Task ARequestThatWaitsForTheLockOverMidnight_IsOnTimeEverywhere(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await office.OpenReportAsync(HalfYear);
        Task<Result<Submission>> waiting;
        await using (var scope = office.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
            await using var held = await db.BeginInTurnAsync(default);
            office.Clock.SetUtcNow(Midnight.AddSeconds(20));
            waiting = Task.Run(() => SubmitAsync(office, id, JustInTime));
            Assert.False(waiting.IsCompleted);
        }

        var submission = (await waiting).Required;

        Assert.Equal((JustInTime, 0, new DateOnly(2026, 6, 15)), (submission.ReceivedAt, submission.DaysLate, submission.DueBefore));
        Assert.Equal(ReportContent.Sha256Hex(submission.ContentJson), submission.Sha256);
        Assert.Equal("2026-06-14T16:59:59.900000Z", JsonNode.Parse(submission.ContentJson)!["ReceivedAt"]!.GetValue<string>());
        var obligation = await ObligationAsync(office, id);
        Assert.Equal((JustInTime, new Timeliness(JustInTime, 0, 1, AgainstExtension: false)), (obligation.SubmittedAt!.Value, obligation.Timeliness));
        // Five working days from Sunday 14/6, on which it came; from Monday it would be a day more.
        Assert.Equal(new DateOnly(2026, 6, 20), obligation.ReviewDueBefore);
        var history = await office.AskAsync(db => db.History.AsNoTracking().SingleAsync(row => row.Event == HistoryEvent.Submitted));
        Assert.Equal((JustInTime, 0), (history.At, history.DaysLate));
        Assert.Equal(JustInTime, (await office.AskAsync(db => db.Audit.AsNoTracking().SingleAsync(row => row.Action == "Submitted"))).At);
        Assert.Equal(JustInTime, (await office.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.Kind == NoticeKind.Receipt))).DueAt);
        var process = await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == id));
        Assert.Equal(JustInTime, process.Tasks.Single(task => task.Outcome == Outcomes.Submit).CompletedAt);
    }

    [Theory, Stores]
    public async Task ASweepThatComesBetween_DoesNotCostTheInstant(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await office.OpenReportAsync(HalfYear);
        office.Clock.SetUtcNow(Midnight.AddSeconds(1));
        var between = 0;

        var submitted = await office.DoAsync(services =>
        {
            // Read, and not yet written: the last moment at which a sweep can be first.
            services.GetRequiredService<PartyWorkflowDbContext>().ChangeTracker.Tracked += (_, tracked) => between += IsSubmission(tracked) && between == 0 ? Touch(office, id) : 0;
            return SubmitAsync(services, office, id, JustInTime);
        });

        Assert.Equal((1, 0), (between, submitted.Required.DaysLate));
    }

    [Fact]
    public async Task AnExtensionGrantedAfterTheReceipt_WasNotInForceThen_AndOneGrantedBeforeWas()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.OpenReportAsync(HalfYear);
        office.Clock.SetUtcNow(Midnight.AddSeconds(10));
        var extended = await office.DoAsync(services => services.GetRequiredService<GrantExtension>().ExecuteAsync(new(id, office.People["tb"], new(2026, 6, 20), "lý do"), default));
        Assert.True(extended.IsDone);

        var before = (await SubmitAsync(office, id, Midnight.AddSeconds(5))).Required;

        Assert.Equal((1, new DateOnly(2026, 6, 15)), (before.DaysLate, before.DueBefore));
        Assert.Equal(new Timeliness(Midnight.AddSeconds(5), 1, 1, AgainstExtension: false), (await ObligationAsync(office, id)).Timeliness);
        await office.DoAsync(services => services.GetRequiredService<WithdrawReport>().ExecuteAsync(new(id, office.People["pbt"], Midnight.AddSeconds(11)), default));
        var after = (await SubmitAsync(office, id, Midnight.AddSeconds(12))).Required;
        Assert.Equal((0, new DateOnly(2026, 6, 20)), (after.DaysLate, after.DueBefore));
        Assert.True((await ObligationAsync(office, id)).Timeliness!.AgainstExtension);
    }

    [Fact]
    public async Task WhatWasSentBeforeAReturn_IsNoAnswerToIt()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.OpenReportAsync(HalfYear);
        office.Clock.SetUtcNow(JustInTime);
        Assert.True((await SubmitAsync(office, id, JustInTime)).IsDone);
        var second = office.Clock.GetUtcNow().AddSeconds(1);
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await office.DoAsync(services => services.GetRequiredService<ReturnReport>().ExecuteAsync(new(id, office.People["cv"], "lý do"), default))).IsDone);
        office.Clock.Advance(TimeSpan.FromSeconds(5));

        var stale = await SubmitAsync(office, id, second);
        var seen = await SubmitAsync(office, id, office.Clock.GetUtcNow());

        Assert.Equal("given_back_since_sent", Assert.Single(stale.Refusals).Code);
        Assert.True(seen.IsDone);
    }

    [Fact]
    public async Task AUnitThatEndedWhileItsRequestWaited_HasSubmitted()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.OpenReportAsync(HalfYear);
        await office.AskAsync(async db =>
        {
            (await db.Units.SingleAsync(unit => unit.Id == office.Unit)).End(new DateOnly(2026, 6, 15), office.OtherUnit);
            return await db.SaveChangesAsync();
        });
        office.Clock.SetUtcNow(Midnight.AddSeconds(20));

        var after = await SubmitAsync(office, id, Midnight);
        var before = await SubmitAsync(office, id, JustInTime);

        Assert.Equal("not_yours_to_do", Assert.Single(after.Refusals).Code);
        Assert.True(before.IsDone);
        Assert.Equal(office.Unit, (await ObligationAsync(office, id)).ResponsibleUnitId);
    }

    [Fact]
    public async Task AWithdrawalThatWaitsOverTheDeadline_WasInTime()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.OpenReportAsync(HalfYear);
        office.Clock.SetUtcNow(JustInTime);
        Assert.True((await SubmitAsync(office, id, JustInTime)).IsDone);
        office.Clock.SetUtcNow(Midnight.AddSeconds(20));
        Task<Result> WithdrawAsync(DateTimeOffset at) => office.DoAsync(services => services.GetRequiredService<WithdrawReport>().ExecuteAsync(new(id, office.People["pbt"], at), default));

        var late = await WithdrawAsync(Midnight);
        var tooEarly = await WithdrawAsync(JustInTime.AddMilliseconds(-1));
        var inTime = await WithdrawAsync(JustInTime.AddMilliseconds(50));

        Assert.Equal(("withdraw_after_deadline", "nothing_to_withdraw"), (Assert.Single(late.Refusals).Code, Assert.Single(tooEarly.Refusals).Code));
        Assert.True(inTime.IsDone);
        Assert.Equal(JustInTime.AddMilliseconds(50), (await office.AskAsync(db => db.History.AsNoTracking().SingleAsync(row => row.Event == HistoryEvent.Withdrawn))).At);
    }

    [Fact]
    public async Task AReceiptInTheFuture_OrBeforeTheOpening_IsNone()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.OpenReportAsync(HalfYear);

        await Assert.ThrowsAsync<ArgumentException>(() => SubmitAsync(office, id, office.Clock.GetUtcNow().AddMinutes(2)));
        var tooEarly = await SubmitAsync(office, id, OfficeZone.LocalMidnight(new DateOnly(2026, 5, 1)).AddTicks(-10));

        Assert.Equal("not_open_yet", Assert.Single(tooEarly.Refusals).Code);
    }

    [Theory, Stores]
    public async Task SixtyInTheLastSecond_AreAllOnTime(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var reports = await OpenSixtyAsync(office);
        office.Clock.SetUtcNow(Midnight.AddSeconds(30));

        var answers = await Task.WhenAll(reports.Select((report, i) => Task.Run(() => SubmitAsync(office, report.Id, Midnight.AddMilliseconds(16 * (i - AtOnce)), report.Secretary))));

        Assert.All(answers, (answer, i) => Assert.Equal((0, Midnight.AddMilliseconds(16 * (i - AtOnce))), (answer.Required.DaysLate, answer.Required.ReceivedAt)));
        Assert.Equal(AtOnce, await office.AskAsync(db => db.Obligations.CountAsync(row => row.State == ObligationState.Submitted && row.Timeliness!.DaysLate == 0)));
    }

    private static bool IsSubmission(EntityTrackedEventArgs tracked) => tracked.Entry.Entity is Submission;

    private static int Touch(Office office, Guid id)
    {
        using var scope = office.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Obligations.Where(row => row.Id == id).ExecuteUpdate(set => set.SetProperty(row => row.Version, row => row.Version + 1));
    }

    private static Task<Obligation> ObligationAsync(Office office, Guid id) => office.AskAsync(db => db.Obligations.AsNoTracking().SingleAsync(row => row.Id == id));

    private static Task<Result<Submission>> SubmitAsync(Office office, Guid id, DateTimeOffset receivedAt, int? secretary = null) =>
        office.DoAsync(services => SubmitAsync(services, office, id, receivedAt, secretary));

    private static async Task<Result<Submission>> SubmitAsync(IServiceProvider services, Office office, Guid id, DateTimeOffset receivedAt, int? secretary = null)
    {
        var form = await services.GetRequiredService<FormDesk>().FormOfAsync(await ObligationAsync(office, id), default);
        var content = GeneratedReport.For(form.Template, 7, form.Context);
        return await services.GetRequiredService<SubmitReport>().ExecuteAsync(new(id, secretary ?? office.People["pbt"], content, receivedAt, SendReceipt: true), default);
    }

    private static Task<List<(Guid Id, int Secretary)>> OpenSixtyAsync(Office office) => office.AskAsync(async db =>
    {
        var units = Enumerable.Range(1, AtOnce).Select(i => ReportingUnit.Found($"DV-{i:00}", $"DV {i}", $"U {i}", "K", new DateOnly(2020, 1, 1))).ToList();
        db.Units.AddRange(units);
        await db.SaveChangesAsync();
        var people = units.ConvertAll(unit => Domain.People.Person.Enrol($"dv{unit.Id}@x.vn", $"Bí thư {unit.Id}").Assign(Domain.People.Role.UnitSecretary, unit.Id));
        db.People.AddRange(people);
        var rules = new CycleRules(HalfYear with { Cutoff = new MonthDay(6, 15) }, new WorkingCalendar([], [], PlanHolidays.Fixed()));
        var (definition, steps) = ProcessCatalogue.CurrentFor(HalfYear);
        var obligations = units.ConvertAll(unit => Obligation.Open(unit.Id, rules, 2026, new DateOnly(2026, 5, 1)));
        db.Obligations.AddRange(obligations);
        db.Processes.AddRange(obligations.Select(row => RunningProcess.Start(row.Id, definition.Code, definition.Version, steps, definition.First.Code, Office.Start)));
        await db.SaveChangesAsync();
        return obligations.Zip(people, (obligation, person) => (obligation.Id, person.Id)).ToList();
    });
}
