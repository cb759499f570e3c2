using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>A running process keeps the path with which it began, until an administrator moves it; what would change is shown before.</summary>
public sealed class VersionTests
{
    private static readonly Cycle Annual = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Annual);

    [Fact]
    public async Task NewReviewSteps_AreNotThoseOfARunningReport_UntilItIsMoved()
    {
        await using var office = await Office.OpenAsync();
        var kept = await office.OpenReportAsync(Annual);
        await SubmitAsync(office, kept);
        await ChangeReviewAsync(office, Role.BoardStaff);

        // Still two steps.
        Assert.True((await ApproveAsync(office, kept, "cv")).IsDone);
        Assert.Equal("review-2", await StepAsync(office, kept));
        var stuck = Assert.Single(await ListAsync(office));
        Assert.False(stuck.IsPossible);
        Assert.Equal("moves_changed", (await MoveAsync(office, "qt", kept)).Refusals.Single().Code);

        await office.DoAsync(services => services.GetRequiredService<ReturnReport>().ExecuteAsync(new(kept, office.People["tb"], "Sửa"), default));
        await SubmitAsync(office, kept);
        var move = Assert.Single(await ListAsync(office));
        Assert.Equal([new WayChange("approve", "review-2", "approved")], move.Changes);
        Assert.Equal("not_yours_to_do", (await MoveAsync(office, "tb", move.Process.Id)).Refusals.Single().Code);
        Assert.Equal(("Refused", "processes", office.People["tb"]), await office.AskAsync(db => db.Audit.OrderByDescending(row => row.Sequence).Select(row => new ValueTuple<string, string, int?>(row.Action, row.Subject, row.ActorId)).FirstAsync()));
        var seen = await office.AskAsync(db => db.Obligations.Where(row => row.Id == kept).Select(row => row.Version).SingleAsync());
        Assert.Equal(1, (await MoveAsync(office, "qt", move.Process.Id)).Required);
        // Who holds it may be another now: a sweep that has taken it would wait, and so does this act for the sweep.
        Assert.Equal(seen + 1, await office.AskAsync(db => db.Obligations.Where(row => row.Id == kept).Select(row => row.Version).SingleAsync()));

        Assert.True((await ApproveAsync(office, kept, "cv")).IsDone);
        Assert.Equal("approved", await StepAsync(office, kept));
        Assert.Contains("ProcessMoved", await office.AskAsync(db => db.Audit.Select(row => row.Action).ToListAsync()));
    }

    [Fact]
    public async Task Move_WithoutAReason_OrOfOthersThanSeen_ChangesNothing()
    {
        await using var office = await Office.OpenAsync();
        var report = await office.OpenReportAsync(Annual);
        await ChangeReviewAsync(office, Role.BoardLeader);
        var id = (await ListAsync(office)).Single().Process.Id;

        Assert.Equal("reason_required", (await MoveAsync(office, "qt", id, reason: " ")).Refusals.Single().Code);
        Assert.Equal("moves_changed", (await MoveAsync(office, "qt")).Refusals.Single().Code);
        Assert.Equal("BoardStaff,BoardLeader", await office.AskAsync(db => db.Processes.Where(row => row.ObligationId == report).Select(row => row.ReviewSteps).SingleAsync()));
    }

    private static async Task ChangeReviewAsync(Office office, params Role[] steps) =>
        Assert.True((await office.DoAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, Annual with { ReviewSteps = steps }, office.People["qt"]), default))).IsDone);

    private static Task<IReadOnlyList<VersionMove>> ListAsync(Office office) => office.DoAsync(services => services.GetRequiredService<VersionMoves>().ListAsync(default));

    private static Task<Result<int>> MoveAsync(Office office, string by, Guid? seen = null, string reason = "Chỉ còn một bước duyệt") =>
        office.DoAsync(services => services.GetRequiredService<MoveProcesses>().ExecuteAsync(new(office.People[by], reason, seen is { } id ? [id] : []), default));

    private static async Task SubmitAsync(Office office, Guid id) =>
        Assert.True((await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, office.People["pbt"], default))).IsDone);

    private static Task<Result> ApproveAsync(Office office, Guid id, string by) => office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, office.People[by]), default));

    private static Task<string> StepAsync(Office office, Guid id) => office.AskAsync(db => db.Processes.Where(row => row.ObligationId == id).Select(row => row.Step).SingleAsync());
}
