using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.SqlServer;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Tests.SqlServer;

/// <summary>As <see cref="SqlServerStatementsTests"/>, of acts by people that no rehearsal plays.</summary>
public sealed class SqlServerActsTests
{
    private const int Secretary = 1, SecretaryOfTheOther = 2, Staff = 4, Colleague = 5, Leader = 6, Administrator = 7;

    [Fact]
    public async Task DutiesAndAdjustments_SendReviewedStatements()
    {
        await using var office = await OpenAsync(PlanCycles.Targets);
        var targets = await SubmittedAsync(office, Secretary);
        Done(await office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(targets, Staff), CancellationToken.None)));
        var duty = await office.DoAsync(services => services.GetRequiredService<GiveDuty>().ExecuteAsync(new(targets, Secretary, 2, "Nhiệm vụ", null, new DateOnly(2026, 5, 25)), CancellationToken.None));
        Done(await TakeAsync(office, duty.Required.Id, SecretaryOfTheOther, "hand-back"));
        Done(await TakeAsync(office, duty.Required.Id, Secretary, "reassign", lead: 2));
        var adjustment = await office.DoAsync(services => services.GetRequiredService<ProposeAdjustment>().ExecuteAsync(
            new(targets, Secretary, "Tình hình thay đổi", new Dictionary<string, string> { ["PO_NEW"] = "1007" }), CancellationToken.None));
        Done(await TakeAsync(office, adjustment.Required.Id, Staff, "approve"));
        await office.SweepAsync("05-26 08:00");

        Assert.Equal(2, await office.AskAsync(db => db.Obligations.Where(row => row.Id == targets).Select(row => row.Revision).SingleAsync()));
        Approved.Match("Scheduler.Tests", "DutiesAndAdjustments", office.Sent);
    }

    [Fact]
    public async Task GivenReviews_MovedProcesses_AndBounces_SendReviewedStatements()
    {
        await using var office = await OpenAsync(PlanCycles.HalfYear);
        var report = await SubmittedAsync(office, Secretary);
        Done(await office.DoAsync(services => services.GetRequiredService<AssignReview>().ExecuteAsync(new(report, Staff, Colleague, "Bận họp"), CancellationToken.None)));
        var cycle = PlanCycles.Defaults.Single(known => known.Code == PlanCycles.HalfYear) with { ReviewSteps = [Role.BoardStaff, Role.BoardLeader] };
        Done(await office.DoAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, cycle, Administrator), CancellationToken.None)));
        var seen = (await office.DoAsync(services => services.GetRequiredService<VersionMoves>().ListAsync(CancellationToken.None))).Select(move => move.Process.Id).ToList();
        Assert.False((await MoveAsync(office, Leader, seen)).IsDone);
        Assert.Equal(2, (await MoveAsync(office, Administrator, seen)).Required);
        await office.SweepAsync("05-27 08:00");
        var reminder = await office.AskAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.Kind == NoticeKind.ReviewReminder));
        Assert.Equal((Colleague, NoticeState.Sent), (reminder.RecipientId, reminder.State));

        await office.DoAsync(async services =>
        {
            await services.GetRequiredService<RecordIncoming>().ExecuteAsync(Report(reminder.MessageId!, "cv2@x.vn"), CancellationToken.None);
            return true;
        });

        Assert.Equal(NoticeState.Held, await office.AskAsync(db => db.Notices.Where(row => row.Id == reminder.Id).Select(row => row.State).SingleAsync()));
        Approved.Match("Scheduler.Tests", "ReviewsAndBounces", office.Sent);
    }

    private static FetchedMail Report(string messageId, string address)
    {
        var report = $"""
            From: MAILER-DAEMON@x.vn
            References: <{messageId}>
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; x.vn

            Final-Recipient: rfc822; {address}
            Action: failed
            Status: 5.1.1

            --b--
            """;
        return new FetchedMail(System.Text.Encoding.UTF8.GetBytes(report), report.Length, PlanningOffice.At("05-27 09:00"));
    }

    /// <summary>Two units that owe one cycle, opened on 20/5 at 10:00, and an administrator in the supervisor's place.</summary>
    private static async Task<StandInOffice> OpenAsync(string cycle)
    {
        var scenario = A.Scenario();
        scenario["unitKinds"]![0]!["owes"] = new JsonArray(PlanCycles.Targets, PlanCycles.HalfYear);
        scenario["units"]![1]!["validFrom"] = "2020-01-01";
        scenario["cycles"] = new JsonArray(new JsonObject { ["code"] = cycle, ["cutoff"] = "05-25" });
        var office = await StandInOffice.OpenAsync(ScenarioReader.Read(scenario.ToJsonString()));
        await office.AskAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == Administrator)).HoldOnly([(Role.Administrator, null)]);
            return await db.SaveChangesAsync();
        });
        office.Clock.MoveTo(PlanningOffice.At("05-20 10:00"));
        await office.DoAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None));
        return office;
    }

    private static async Task<Guid> SubmittedAsync(StandInOffice office, int secretary)
    {
        var report = await office.AskAsync(db => db.Obligations.Where(row => row.UnitId == secretary).Select(row => row.Id).SingleAsync());
        Done(await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, secretary, CancellationToken.None)));
        return report;
    }

    private static Task<Result<int>> MoveAsync(StandInOffice office, int by, IReadOnlyCollection<Guid> seen) =>
        office.DoAsync(services => services.GetRequiredService<MoveProcesses>().ExecuteAsync(new(by, "Hai bước duyệt", seen), CancellationToken.None));

    private static Task<Result> TakeAsync(StandInOffice office, Guid id, int by, string outcome, int? lead = null) => office.DoAsync(services =>
        services.GetRequiredService<TakeStep>().ExecuteAsync(new(id, by, outcome, Reason: "lý do", Text: "xong", LeadUnitId: lead, DueBefore: new DateOnly(2026, 5, 25)), CancellationToken.None));

    private static void Done(Result result) => Assert.True(result.IsDone, string.Join(", ", result.Refusals.Select(refusal => refusal.Code)));
}
