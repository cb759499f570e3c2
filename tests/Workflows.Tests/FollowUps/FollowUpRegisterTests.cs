using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>The register reaches every matter, its filters narrow it down, and "waits for me" says what the matter's own page says.</summary>
public sealed class FollowUpRegisterTests
{
    private const int Matters = 106;

    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory, Stores]
    public async Task EveryMatter_IsOnOnePage_AndEachFilterKeepsItsCount(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await RaiseAsync(office, Matters);

        var all = new List<PageOf<FollowUpFile>>();
        for (var page = 1; page <= 4; page++)
        {
            all.Add(await ReadAsync(office, "cv", new(null, null), page));
        }

        Assert.Equal([50, 50, 6], all.Take(3).Select(page => page.Rows.Count));
        Assert.Equal((3, 3, Matters), (all[3].Number, all[3].Last, all[3].Total));
        Assert.Equal(Matters, all.Take(3).SelectMany(page => page.Rows).Select(file => file.FollowUp.Number).Distinct().Count());
        Assert.Equal(Matters, (await ReadAsync(office, "cv", new("difficulty", "all", office.Unit))).Total);
        Assert.Equal(0, (await ReadAsync(office, "cv", new(null, null, office.OtherUnit))).Total);
        Assert.Equal(Matters, (await ReadAsync(office, "cv", new(null, null, null, FollowUpFilter.TheBoard))).Total);
        Assert.Equal(["Việc 007"], (await ReadAsync(office, "cv", new(null, null, Finds: (_, title) => title.EndsWith("007", StringComparison.Ordinal)))).Rows.Select(file => file.FollowUp.Title));
        Assert.Equal(Matters, (await ReadAsync(office, "cv", new(null, "mine"))).Total);
    }

    [Fact]
    public async Task WaitingForMe_IsWhatNamesMe_AsNext()
    {
        await using var office = await Office.OpenAsync();
        await RaiseAsync(office, 1);

        foreach (var who in office.People.Keys)
        {
            var waiting = await ReadAsync(office, who, new(null, "mine"));
            var named = (await ReadAsync(office, who, new(null, "all"))).Rows.Count(file => file.Next().Any(person => person.Id == office.People[who]));
            Assert.Equal(named, waiting.Total);
        }

        // The leader may take the step too, but it does not wait for one.
        Assert.Equal((1, 0, 0), ((await ReadAsync(office, "cv", new(null, "mine"))).Total, (await ReadAsync(office, "tb", new(null, "mine"))).Total, (await ReadAsync(office, "nlb", new(null, "mine"))).Total));
    }

    private static Task<int> RaiseAsync(Office office, int count) => office.AskAsync(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var difficulty = Difficulty.Raise($"KK-2026-{i:0000}", $"Việc {i:000}", "", Severity.Low, office.Unit, office.People["bt"], Office.Start);
            db.FollowUps.Add(difficulty);
            db.Processes.Add(Domain.Processes.RunningProcess.StartFor(difficulty.Id, "DIFFICULTY", 1, "triage", Office.Start.AddSeconds(i)));
        }

        return await db.SaveChangesAsync();
    });

    private static Task<PageOf<FollowUpFile>> ReadAsync(Office office, string who, FollowUpFilter filter, int page = 1) => office.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var book = await services.GetRequiredService<OfficeBookCache>().GetAsync(db, default);
        var visible = db.FollowUps.VisibleTo(Viewer.Of(book, office.People[who], Today));
        return await FollowUpRegister.ReadAsync(db, visible, book, Today, office.People[who], filter, page, default);
    });
}
