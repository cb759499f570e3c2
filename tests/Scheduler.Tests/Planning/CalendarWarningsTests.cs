using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>R4: a year that nobody has declared complete is told 60 days ahead, again with its first date, and until it is declared.</summary>
public sealed class CalendarWarningsTests : IAsyncLifetime
{
    private PlanningOffice _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    /// <summary>The half-year of 2027 opens on 10/4/2027, which is 60 days after 9/2/2027.</summary>
    [Theory, Stores]
    public async Task YearAhead_IsToldOnceAtEachStage_AndEndsWithItsDeclaration(StoreKind kind)
    {
        await OpenAsync(kind);
        await DeclareAsync(2026);

        Assert.Equal([], await WarnOnAsync(new(2026, 11, 1)));
        Assert.Equal(["2027"], await WarnOnAsync(new(2026, 11, 2)));
        Assert.Equal(["2027"], await WarnOnAsync(new(2026, 12, 20)));
        Assert.Equal(["2027"], await WarnOnAsync(new(2027, 2, 8)));
        Assert.Equal(["2027 2027-04-12"], await WarnOnAsync(new(2027, 2, 11)));
        Assert.Equal(["2027 2027-04-12"], await WarnOnAsync(new(2027, 4, 20)));
        Assert.Equal(2, await ItemsEverAsync());

        await DeclareAsync(2027);
        Assert.Equal([], await OpenItemsAsync());
        Assert.Equal([], await WarnOnAsync(new(2027, 4, 21)));
    }

    /// <summary>One day entered does not make a year complete, and what runs in it is a date of it.</summary>
    [Theory, Stores]
    public async Task RunningYear_WithSomeDaysEntered_IsToldWithItsNextDate(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-26");

        Assert.Equal(["2026 2026-05-28"], await WarnOnAsync(new(2026, 5, 27)));
    }

    [Theory, Stores]
    public async Task DeclarationTakenBack_IsToldAgainAtOnce_AndBothAreKept(StoreKind kind)
    {
        await OpenAsync(kind);
        Assert.Single(await WarnOnAsync(new(2026, 4, 9)));
        await DeclareAsync(2026);

        Assert.True((await DoAsync(declare => declare.TakeBackAsync(2026, 1, CancellationToken.None))).IsDone);
        Assert.Single(await OpenItemsAsync());
        Assert.Equal("year_not_complete", (await DoAsync(declare => declare.TakeBackAsync(2026, 1, CancellationToken.None))).Refusals.Single().Code);
        await DeclareAsync(2026);

        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            Assert.Equal([false, true], (await db.YearDeclarations.OrderBy(row => row.Id).ToListAsync()).Select(row => row.Holds));
            Assert.Equal(["YearDeclaredComplete", "YearDeclarationTakenBack", "YearDeclaredComplete"],
                await db.Audit.Where(row => row.Subject == "calendar:2026").OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync());
        });
    }

    [Theory, Stores]
    public async Task Declaration_NeedsItsAnnouncement_AndIsMadeOnce(StoreKind kind)
    {
        await OpenAsync(kind);

        Assert.Equal("Announcement: announcement_required", (await DoAsync(declare => declare.CompleteAsync(2026, "  ", 1, CancellationToken.None))).Refusals.Single().ToString());
        Assert.Equal("Announcement: text_too_long", (await DoAsync(declare => declare.CompleteAsync(2026, new string('x', 301), 1, CancellationToken.None))).Refusals.Single().ToString());
        await DeclareAsync(2026);
        Assert.Equal("year_already_complete", (await DoAsync(declare => declare.CompleteAsync(2026, "TB khác", 1, CancellationToken.None))).Refusals.Single().Code);
    }

    private async Task OpenAsync(StoreKind kind) => _office = await PlanningOffice.OpenAsync("04-09 08:00", kind);

    private async Task DeclareAsync(int year) => Assert.True((await DoAsync(declare => declare.CompleteAsync(year, $"Thông báo {year}", 1, CancellationToken.None))).IsDone);

    private async Task<Result> DoAsync(Func<DeclareYear, Task<Result>> act)
    {
        var answer = Result.Done;
        await _office.DoAsync(async services => answer = await act(services.GetRequiredService<DeclareYear>()));
        return answer;
    }

    /// <summary>Twice, as a day's tidying and a restart would; what is open then.</summary>
    private async Task<IReadOnlyList<string?>> WarnOnAsync(DateOnly date)
    {
        _office.Clock.MoveTo(OfficeZone.At(date, new TimeOnly(9, 0)));
        await _office.DoAsync(services => services.GetRequiredService<CalendarWarnings>().ExecuteAsync(CancellationToken.None));
        await _office.DoAsync(services => services.GetRequiredService<CalendarWarnings>().ExecuteAsync(CancellationToken.None));
        return await OpenItemsAsync();
    }

    private async Task<IReadOnlyList<string?>> OpenItemsAsync()
    {
        IReadOnlyList<string?> open = [];
        await _office.DoAsync(async services => open = await services.GetRequiredService<PartyWorkflowDbContext>().BoardItems
            .Where(item => item.Kind == BoardItemKind.YearWithoutHolidays && item.ResolvedAt == null).Select(item => item.Detail).ToListAsync());
        return open;
    }

    private async Task<int> ItemsEverAsync()
    {
        var count = 0;
        await _office.DoAsync(async services => count = await services.GetRequiredService<PartyWorkflowDbContext>().BoardItems.CountAsync(item => item.Kind == BoardItemKind.YearWithoutHolidays));
        return count;
    }
}
