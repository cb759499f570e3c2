using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>I3, I10: what a revision showed is kept with it, its figures are rows that say the same, and its hash vouches for both.</summary>
public sealed class FrozenRevisionTests
{
    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Rows_SayWhatWasShown_AndWhatWasShownSaysWhatWasSubmitted(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await SubmitAsync(office, PlanCycles.HalfYear, 3);

        var submission = await SubmissionAsync(office, id);
        var rows = await office.AskAsync(db => db.SubmittedFigures.AsNoTracking().Where(row => row.SubmissionId == submission.Id)
            .ToDictionaryAsync(row => row.Line, row => FigureText.Bare(row.Value)));
        var shown = ShownReport.FromJson(submission.ShownJson!);
        var content = ReportContent.FromJson(submission.ContentJson);

        Assert.Equal(shown.Lines.Where(line => line.Value is not null).ToDictionary(line => line.Code, line => line.Value!.Value), rows);
        Assert.NotEmpty(content.Figures);
        Assert.All(content.Figures, figure => Assert.Equal(figure.Value, rows[figure.Key].ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(("HALF_YEAR", 1), (submission.FormCode, submission.FormVersion));
        // The targets of the year are approved: beside their lines stands what was reached.
        Assert.Contains(shown.Lines, line => line.Target > 0 && line.PercentOfTarget == decimal.Round(100 * line.Value!.Value / line.Target.Value));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task SumsOverUnitsAndYears_AreQueries(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var first = await SubmissionAsync(office, await SubmitAsync(office, PlanCycles.HalfYear, 3));
        var second = await SubmissionAsync(office, await SubmitAsync(office, PlanCycles.Annual, 5));

        var sum = await office.AskAsync(db => (from figure in db.SubmittedFigures
                                               join submission in db.Submissions on figure.SubmissionId equals submission.Id
                                               join obligation in db.Obligations on submission.ObligationId equals obligation.Id
                                               where figure.Line == "PM_ADMITTED" && obligation.Year == 2026
                                               select figure.Value).SumAsync());

        var counted = new[] { first, second }.Sum(submission => ReportContent.FromJson(submission.ContentJson).Value("PM_ADMITTED")!.Value);
        Assert.True(counted > 0);
        Assert.Equal(counted, sum);
    }

    [Fact]
    public async Task TheHash_VouchesForWhatWasShown()
    {
        await using var office = await Office.OpenAsync();
        var submission = await SubmissionAsync(office, await SubmitAsync(office, PlanCycles.HalfYear, 3));

        var canonical = JsonNode.Parse(submission.ContentJson)!;

        Assert.Equal(ReportContent.Sha256Hex(submission.ContentJson), submission.Sha256);
        Assert.Equal(ReportContent.Sha256Hex(submission.ShownJson!), canonical["Shown"]!.GetValue<string>());
        Assert.Equal("HALF_YEAR/1", canonical["Form"]!.GetValue<string>());
    }

    [Fact]
    public async Task WhatIsApprovedAdjustedOrRenamedLater_ChangesNothingOfIt()
    {
        await using var office = await Office.OpenAsync();
        var id = await SubmitAsync(office, PlanCycles.HalfYear, 3);
        var before = await ReadAsync(office, id);

        await office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, office.People["cv"]), default));
        await office.AskAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(row => row.Id == office.Unit);
            unit.Rename("Huyện ủy Tên mới", "New name", null);
            (await db.People.SingleAsync(row => row.Id == office.People["bt"])).Change("bt@x.vn", "Bí thư Tên mới", "vi", true);
            var form = await db.FormVersions.SingleAsync(row => row.Code == PlanCycles.HalfYear);
            db.FormVersions.Add(form.Followed("Biểu mới", "New form", form.Content.Only(["PO_NEW"], []), office.Clock.GetUtcNow(), office.People["qt"]));
            // The targets that stood beside it are no longer.
            var targets = await db.Submissions.SingleAsync(row => row.ObligationId == office.Targets);
            return await db.Submissions.Where(row => row.Id == targets.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ContentJson, row => row.ContentJson.Replace("\"PM_ADMITTED\":\"", "\"PM_ADMITTED\":\"9")))
                + await db.SaveChangesAsync();
        });

        Assert.Equal(before, await ReadAsync(office, id));
        var shown = ShownReport.FromJson((await ReadAsync(office, id)).Shown);
        Assert.Equal(("HU-1", "Bí thư"), (shown.Names.UnitVi, shown.Names.SubmittedBy));
    }

    [Fact]
    public async Task RevisionsFromBefore_AreGivenWhatTheyShowed_Once()
    {
        await using var office = await Office.OpenAsync();
        var earlier = await SubmissionAsync(office, office.Targets);
        Assert.Null(earlier.ShownJson);

        Assert.Equal(1, await KeepAsync(office));
        Assert.Equal(0, await KeepAsync(office));

        var kept = await SubmissionAsync(office, office.Targets);
        var shown = ShownReport.FromJson(kept.ShownJson!);
        Assert.Equal(("TARGETS", 1, "HU-1", "Bí thư"), (kept.FormCode, kept.FormVersion, shown.Names.UnitVi, shown.Names.SubmittedBy));
        // The submitted content is not touched: the hash on the receipt still holds.
        Assert.Equal((earlier.ContentJson, earlier.Sha256, earlier.ReceiptNumber), (kept.ContentJson, kept.Sha256, kept.ReceiptNumber));
        var content = ReportContent.FromJson(kept.ContentJson);
        var rows = await office.AskAsync(db => db.SubmittedFigures.AsNoTracking().Where(row => row.SubmissionId == kept.Id).ToListAsync());
        Assert.NotEmpty(content.Figures);
        Assert.All(content.Figures, figure => Assert.Equal(content.Value(figure.Key), rows.Single(row => row.Line == figure.Key).Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnEarlierRevision_IsShownBesideWhatWasApprovedThen(bool isApprovedFirst)
    {
        await using var office = await Office.OpenAsync();
        var half = await SubmitAsync(office, PlanCycles.HalfYear, 3);
        Task ApproveAsync() => office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(half, office.People["cv"]), default));
        await (isApprovedFirst ? ApproveAsync() : Task.CompletedTask);
        office.Clock.Advance(TimeSpan.FromDays(1));
        var annual = await SubmitAsync(office, PlanCycles.Annual, 5);
        var written = ShownReport.FromJson((await ReadAsync(office, annual)).Shown);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await (isApprovedFirst ? Task.CompletedTask : ApproveAsync());
        await AsFromBeforeAsync(office);

        await KeepAsync(office);

        var made = ShownReport.FromJson((await ReadAsync(office, annual)).Shown);
        Assert.Equal(isApprovedFirst, written.Lines.Any(line => line.HalfYear > 0));
        Assert.Equal(written.Lines, made.Lines);
        Assert.Equal(written.Sections, made.Sections);
        Assert.Equal(written.Names, made.Names);
    }

    private sealed record Kept(string Shown, string Content, string Sha256, string Number, string Rows);

    private static async Task<Kept> ReadAsync(Office office, Guid obligation)
    {
        var submission = await SubmissionAsync(office, obligation);
        var rows = await office.AskAsync(db => db.SubmittedFigures.AsNoTracking().Where(row => row.SubmissionId == submission.Id)
            .OrderBy(row => row.Line).Select(row => $"{row.Line}={row.Value}").ToListAsync());
        return new Kept(submission.ShownJson!, submission.ContentJson, submission.Sha256, submission.ReceiptNumber, string.Join(';', rows));
    }

    private static async Task<Guid> SubmitAsync(Office office, string cycle, int seed)
    {
        var id = await office.OpenReportAsync(PlanCycles.Defaults.Single(plan => plan.Code == cycle));
        var answer = await office.DoAsync(async services =>
        {
            var obligation = await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.AsNoTracking().SingleAsync(row => row.Id == id);
            var form = await services.GetRequiredService<FormDesk>().FormOfAsync(obligation, default);
            var content = GeneratedReport.For(form.Template, seed, form.Context);
            return await services.GetRequiredService<SubmitReport>()
                .ExecuteAsync(new(id, office.People["bt"], content, office.Clock.GetUtcNow(), SendReceipt: false), default);
        });
        Assert.Empty(answer.Refusals);
        return id;
    }

    private static Task<Submission> SubmissionAsync(Office office, Guid obligation) =>
        office.AskAsync(db => db.Submissions.AsNoTracking().SingleAsync(row => row.ObligationId == obligation));

    private static Task<int> KeepAsync(Office office) => office.AskAsync(async db =>
        await EarlierSubmissions.KeepAsync(db, await OfficeBookCache.ReadAsync(db, default), default));

    /// <summary>As a program of before wrote them: without what they showed, and without rows.</summary>
    private static Task<int> AsFromBeforeAsync(Office office) => office.AskAsync(async db =>
        await db.SubmittedFigures.ExecuteDeleteAsync()
        + await db.Submissions.ExecuteUpdateAsync(set => set.SetProperty(row => row.ShownJson, (string?)null)
            .SetProperty(row => row.FormCode, (string?)null).SetProperty(row => row.FormVersion, (int?)null)));
}
