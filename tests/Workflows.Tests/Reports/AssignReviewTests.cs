using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>The open review step is given to a colleague by name: "cv" looks after the unit, "cv2" does not, "tb" leads.</summary>
public sealed class AssignReviewTests
{
    [Theory, Stores]
    public async Task Given_ToAColleague_ItIsTheirs_WithHistoryAuditAndOneNotice(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var report = await SubmittedAsync(office);
        var before = await office.AskAsync(db => db.Notices.CountAsync());

        Assert.True((await AssignAsync(office, report, "cv", "cv2")).IsDone);

        var (review, process) = await ReviewAsync(office, report);
        Assert.Equal((office.People["cv2"], process.Visit), (review.Assignee!.Id, 2));
        Assert.Equal(["cv2@x.vn"], review.HoldersOn(Today(office)).Select(person => person.Email));
        var entry = await office.AskAsync(db => db.History.AsNoTracking().OrderBy(row => row.Id).LastAsync());
        Assert.Equal((HistoryEvent.ReviewAssigned, "review-1", "Chuyên viên 2: Bận họp", office.People["cv"]), (entry.Event, entry.Step, entry.Comment, entry.ById!.Value));
        var audit = await office.AskAsync(db => db.Audit.AsNoTracking().OrderBy(row => row.Sequence).LastAsync());
        Assert.Equal("ReviewAssigned", audit.Action);
        Assert.Equal(office.People["cv2"], JsonDocument.Parse(audit.Data!).RootElement.GetProperty("assignee").GetInt32());
        var notice = await office.AskAsync(db => db.Notices.AsNoTracking().OrderBy(row => row.Id).LastAsync());
        Assert.Equal((NoticeKind.ReviewAssigned, office.People["cv2"], true, "Bận họp"), (notice.Kind, notice.RecipientId, notice.IsOfAnEvent, notice.Reason));
        Assert.Equal(before + 1, await office.AskAsync(db => db.Notices.CountAsync()));
    }

    [Theory, Stores]
    public async Task OthersMayStillApprove_AndWhatWasGivenEndsWithTheStep(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var report = await SubmittedAsync(office, PlanCycles.Annual);

        await GivenAndLeftAsync(services => services.GetRequiredService<WithdrawReport>().ExecuteAsync(new(report, office.People["pbt"]), default));
        Assert.Equal("not_under_review", (await AssignAsync(office, report, "tb", "cv2")).Refusals.Single().Code);
        await SubmitAsync(office, report);
        await GivenAndLeftAsync(services => services.GetRequiredService<ReturnReport>().ExecuteAsync(new(report, office.People["cv"], "Sửa"), default));
        await SubmitAsync(office, report);
        await GivenAndLeftAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(report, office.People["cv"]), default));

        // The second step is a leader's: not to be given to staff.
        Assert.Equal("reviewer_required", (await AssignAsync(office, report, "tb", "cv2")).Refusals.Single().Code);
        Assert.True((await AssignAsync(office, report, "tb", "ptb")).IsDone);

        async Task GivenAndLeftAsync(Func<IServiceProvider, Task<Result>> leave)
        {
            Assert.True((await AssignAsync(office, report, "tb", "cv2")).IsDone);
            Assert.True((await office.DoAsync(leave)).IsDone);
            Assert.Null((await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == report))).AssigneeId);
        }
    }

    [Theory, Stores]
    public async Task Refused_ItChangesNothing_AndAnAttemptThatRightsForbidIsInTheAudit(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var report = await SubmittedAsync(office);
        var before = await office.AskAsync(db => db.Notices.CountAsync());

        Assert.Equal(["not_yours_to_do"], await RefusedAsync(office, report, "cv2", "cv2"));
        Assert.Equal(["not_yours_to_do"], await RefusedAsync(office, report, "pbt", "cv2"));
        Assert.Equal(["not_yours_to_do"], await RefusedAsync(office, report, "qt", "cv2"));
        Assert.Equal(3, await office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "Refused")));
        Assert.Equal(["reviewer_required", "reason_required"], await RefusedAsync(office, report, "cv", "gs", reason: " "));
        Assert.Equal(["reviewer_required"], await RefusedAsync(office, report, "cv", "cv-left"));
        Assert.Equal(["text_too_long"], await RefusedAsync(office, report, "cv", "cv2", reason: new string('x', 2001)));
        Assert.Equal(["newer_revision"], await RefusedAsync(office, report, "cv", "cv2", revision: 7));
        Assert.Equal(["step_already_done"], await RefusedAsync(office, report, "cv", "cv2", step: "review-2"));
        Assert.Null((await ReviewAsync(office, report)).Review.Assignee);

        Assert.True((await AssignAsync(office, report, "cv", "cv2")).IsDone);
        Assert.Equal(["review_already_theirs"], await RefusedAsync(office, report, "tb", "cv2"));
        // It is no longer the one's who gave it, and the other's to give on.
        Assert.Equal(["not_yours_to_do"], await RefusedAsync(office, report, "cv", "cv"));
        Assert.True((await AssignAsync(office, report, "cv2", "tb")).IsDone);
        Assert.Equal(before + 2, await office.AskAsync(db => db.Notices.CountAsync()));
    }

    /// <summary>I6: they could not approve it, and the attempt to is in the audit.</summary>
    [Fact]
    public async Task NobodyIsGiven_WhatTheySubmitted()
    {
        await using var office = await OpenAsync();
        await office.AskAsync(async db =>
        {
            (await db.People.SingleAsync(row => row.Email == "cv2@x.vn")).Assign(Role.UnitSecretary, office.Unit);
            return await db.SaveChangesAsync();
        });
        var report = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear));
        Assert.True((await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, office.People["cv2"], default))).IsDone);

        Assert.Equal(["own_submission"], await RefusedAsync(office, report, "tb", "cv2"));
        Assert.Equal("own_submission", (await office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(report, office.People["cv2"]), default))).Refusals.Single().Code);
        Assert.Equal(("Refused", office.People["cv2"]), await office.AskAsync(db => db.Audit.OrderByDescending(row => row.Sequence).Select(row => new ValueTuple<string, int?>(row.Action, row.ActorId)).FirstAsync()));
    }

    [Fact]
    public async Task WhoHasLeft_OrLostTheRole_IsPassedOver()
    {
        await using var office = await OpenAsync();
        var report = await SubmittedAsync(office);
        Assert.True((await AssignAsync(office, report, "cv", "cv2")).IsDone);

        await ChangeAsync(office, person => person.HoldOnly([(Role.Supervisor, null)]));

        var (review, process) = await ReviewAsync(office, report);
        Assert.Equal(office.People["cv2"], process.AssigneeId);
        Assert.Null(review.Assignee);
        Assert.Equal(["cv@x.vn"], review.HoldersOn(Today(office)).Select(person => person.Email));
        await ChangeAsync(office, person => person.HoldOnly([(Role.BoardStaff, null)]));
        Assert.Equal(["cv2@x.vn"], (await ReviewAsync(office, report)).Review.HoldersOn(Today(office)).Select(person => person.Email));
        await ChangeAsync(office, person => person.Change(person.Email, person.Name, person.Locale, isActive: false));
        Assert.Equal(["cv@x.vn"], (await ReviewAsync(office, report)).Review.HoldersOn(Today(office)).Select(person => person.Email));
    }

    [Fact]
    public async Task TheDelegateOfTheColleague_IsToldToo_AndMayGiveItOn()
    {
        await using var office = await OpenAsync();
        var report = await SubmittedAsync(office);
        await ChangeAsync(office, person => person.BeAbsent(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), office.People["gs"], lendsRole: true));

        Assert.True((await AssignAsync(office, report, "cv", "cv2")).IsDone);

        Assert.Equal(new[] { "cv2", "gs" }.Select(name => office.People[name]), await office.AskAsync(db => db.Notices.Where(row => row.Kind == NoticeKind.ReviewAssigned).OrderBy(row => row.Id).Select(row => row.RecipientId).ToListAsync()));
        Assert.True((await AssignAsync(office, report, "gs", "cv")).IsDone);
        Assert.Equal(office.People["cv2"], await office.AskAsync(db => db.History.OrderByDescending(row => row.Id).Select(row => row.OnBehalfOfId).FirstAsync()));
    }

    /// <summary>I8: of a giving and an approval at once one wins, or both in turn; never a report whose step is given after it was left.</summary>
    [Theory, Stores]
    public async Task GivenAndApproved_AtOnce_NothingIsGivenOfAStepThatIsLeft(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var report = await SubmittedAsync(office);

        var answers = await Task.WhenAll(
            AssignAsync(office, report, "cv", "cv2"), AssignAsync(office, report, "tb", "cv2"), AssignAsync(office, report, "tb", "ptb"),
            office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(report, office.People["tb"]), default)));

        Assert.Contains(answers, answer => answer.IsDone);
        string[] known = ["changed_by_another", "not_under_review", "review_already_theirs", "not_yours_to_do"];
        Assert.All(answers.SelectMany(answer => answer.Refusals), refusal => Assert.Contains(refusal.Code, known));
        var process = await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == report));
        Assert.True(!process.IsFinished || process.AssigneeId is null);
        Assert.Equal(answers.Take(3).Count(answer => answer.IsDone), await office.AskAsync(db => db.History.CountAsync(row => row.Event == HistoryEvent.ReviewAssigned)));
    }

    /// <summary>The office, with "cv2", "cv-left" and "ptb" on the board, and the unit in the portfolio of "cv".</summary>
    private static async Task<Office> OpenAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var office = await Office.OpenAsync(kind);
        await office.AskAsync(async db =>
        {
            (await db.People.SingleAsync(row => row.Email == "cv@x.vn")).LookAfter(office.Unit);
            db.People.AddRange(
                Person.Enrol("cv2@x.vn", "Chuyên viên 2").Assign(Role.BoardStaff, null), Person.Enrol("cv-left@x.vn", "Đã chuyển", isActive: false).Assign(Role.BoardStaff, null),
                Person.Enrol("ptb@x.vn", "Phó trưởng ban").Assign(Role.BoardLeader, null));
            return await db.SaveChangesAsync();
        });
        await office.ReadPeopleAsync();
        return office;
    }

    private static async Task<Guid> SubmittedAsync(Office office, string cycleCode = PlanCycles.HalfYear)
    {
        var report = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == cycleCode));
        await SubmitAsync(office, report);
        return report;
    }

    private static async Task SubmitAsync(Office office, Guid report) =>
        Assert.True((await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, office.People["pbt"], default))).IsDone);

    private static Task<Result> AssignAsync(Office office, Guid report, string by, string to, string reason = "Bận họp", int revision = 0, string? step = null) =>
        office.DoAsync(services => services.GetRequiredService<AssignReview>().ExecuteAsync(new(report, office.People[by], office.People[to], reason, revision, step), default));

    private static async Task<IEnumerable<string>> RefusedAsync(Office office, Guid report, string by, string to, string reason = "Bận họp", int revision = 0, string? step = null) =>
        (await AssignAsync(office, report, by, to, reason, revision, step)).Refusals.Select(refusal => refusal.Code);

    private static Task<int> ChangeAsync(Office office, Action<Person> change) => office.AskAsync(async db =>
    {
        change(await db.People.SingleAsync(row => row.Email == "cv2@x.vn"));
        return await db.SaveChangesAsync();
    });

    private static Task<(Workflows.Rights.OpenReview Review, RunningProcess Process)> ReviewAsync(Office office, Guid report) => office.DoAsync(async services =>
    {
        var file = (await services.GetRequiredService<Engine.CaseDesk>().TakeAsync(report, default))!;
        return (file.Review, file.Process);
    });

    private static DateOnly Today(Office office) => OfficeZone.LocalDate(office.Clock.GetUtcNow());
}
