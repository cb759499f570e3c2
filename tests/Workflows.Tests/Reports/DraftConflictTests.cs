using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>I8: a draft is not saved over a version that was not seen, whoever saved it; earlier versions are kept for 30 days.</summary>
public sealed class DraftConflictTests
{
    private static readonly Guid Tab = Guid.NewGuid();
    private static readonly Guid OtherTab = Guid.NewGuid();

    [Theory, Stores]
    public async Task OnesOwnOtherWindow_IsAConflict_AndLosesNothing(StoreKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        Assert.Equal(1, (await desk.SaveAsync("một", 0, Tab)).Required);
        var told = await desk.SaveAsync("hai", 0, OtherTab);
        await desk.SaveAsync("hai rưỡi", 0, OtherTab);

        Assert.Equal("draft_changed_by_you", Assert.Single(told.Refusals).Code);
        Assert.Equal("\"một\"", (await desk.DraftAsync()).ContentJson);
        var aside = Assert.Single(await desk.VersionsAsync());
        Assert.Equal(("\"hai rưỡi\"", true, 0), (aside.ContentJson, aside.IsAside, aside.Version));

        // Having seen version 1, it is replaced, and kept.
        Assert.Equal(2, (await desk.SaveAsync("hai", 1, OtherTab)).Required);
        Assert.Contains(await desk.VersionsAsync(), version => version is { IsAside: false, Version: 1, ContentJson: "\"một\"" });
    }

    [Fact]
    public async Task AFormWhoseAnswerWasLost_OrThatSaysTheSame_IsNoConflict()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync("một", 0, Tab, 1);

        var answerLost = await desk.SaveAsync("một hai", 0, Tab, 2);
        var same = await desk.SaveAsync("một hai", 0, OtherTab);
        // Sent before the last one, and dealt with after it.
        var overtaken = await desk.SaveAsync("một", 0, Tab, 1);

        Assert.Equal((2, 2, 2), (answerLost.Required, same.Required, overtaken.Required));
        Assert.Equal("\"một hai\"", (await desk.DraftAsync()).ContentJson);
    }

    [Fact]
    public async Task OneSitting_IsOneEarlierVersion_AndWhatAnotherOverwrote_IsKept()
    {
        await using var desk = await Desk.OpenAsync();
        var version = 0;
        for (var save = 1; save <= 30; save++)
        {
            version = (await desk.SaveAsync($"bản {save}", version, Tab, save)).Required;
            desk.Office.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await desk.SaveAsync("của người khác", version, OtherTab, person: "pbt");

        Assert.Equal(["\"bản 20\"", "\"bản 30\""], (await desk.VersionsAsync()).Select(row => row.ContentJson));
    }

    [Fact]
    public async Task EarlierVersions_AreTidiedAfterThirtyDays_AndTheDraftStays()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync("một", 0, Tab);
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SaveAsync("hai", 1, OtherTab);
        await desk.SaveAsync("ba", 2, Tab);
        desk.Office.Clock.Advance(DraftVersion.KeptFor - TimeSpan.FromHours(1));

        await desk.Office.DoAsync(services => services.GetRequiredService<TidyDraftVersions>().ExecuteAsync(default));

        Assert.Equal("\"hai\"", Assert.Single(await desk.VersionsAsync()).ContentJson);
        desk.Office.Clock.Advance(TimeSpan.FromHours(2));
        await desk.Office.DoAsync(services => services.GetRequiredService<TidyDraftVersions>().ExecuteAsync(default));
        Assert.Empty(await desk.VersionsAsync());
        Assert.Equal("\"ba\"", (await desk.DraftAsync()).ContentJson);
    }

    [Fact]
    public async Task AFileThatIsSentTwice_IsAttachedOnce()
    {
        await using var desk = await Desk.OpenAsync();
        Task<Result<Guid>> AttachAsync(string content) => desk.Office.DoAsync(services => services.GetRequiredService<AttachFile>()
            .ExecuteAsync(new(desk.Report, desk.Office.People["pbt"], "a.pdf", System.Text.Encoding.ASCII.GetBytes(content)), default));

        var (first, again, other) = ((await AttachAsync("%PDF-1")).Required, (await AttachAsync("%PDF-1")).Required, (await AttachAsync("%PDF-2")).Required);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(2, await desk.Office.AskAsync(db => db.Attachments.CountAsync()));
    }

    private sealed record Desk(Office Office, Guid Report) : IAsyncDisposable
    {
        public static async Task<Desk> OpenAsync(StoreKind kind = StoreKind.Sqlite)
        {
            var office = await Office.OpenAsync(kind);
            return new(office, await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear)));
        }

        public Task<Result<int>> SaveAsync(string text, int from, Guid form, int save = 0, string person = "bt") => Office.DoAsync(services =>
            services.GetRequiredService<SaveDraft>().ExecuteAsync(new(Report, Office.People[person], $"\"{text}\"", from, form, save), default));

        public Task<Draft> DraftAsync() => Office.AskAsync(db => db.Drafts.AsNoTracking().SingleAsync());

        public Task<List<DraftVersion>> VersionsAsync() => Office.AskAsync(db => db.DraftVersions.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
