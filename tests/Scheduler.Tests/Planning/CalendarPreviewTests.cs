using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Holidays;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>R4: whoever enters a day sees which running dates move, and what is confirmed is what was seen.</summary>
public sealed class CalendarPreviewTests : IAsyncLifetime
{
    private static readonly CalendarChange DayInLieu = new() { Days = [new(new(2026, 5, 27), "Nghỉ bù", false)] };

    private PlanningOffice _office = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Theory, Stores]
    public async Task Preview_NamesWhatMoves_AndTheSweepsSendItThen(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-26");

        Assert.Equal(
            ["LEVEL-2 28/5 > 29/5 x1", "LATE-1 1/6 > 2/6 x1", "LEVEL-3 3/6 > 4/6 x1", "LATE-2 8/6 > 9/6 x1"],
            await MovesAsync(DayInLieu));
        Assert.DoesNotContain(await _office.SentAsync(), line => line.Contains("LEVEL-2", StringComparison.Ordinal));

        await _office.ChangeCalendarAsync(DayInLieu);
        await _office.SweepAsync("05-27", "06-09");
        Assert.Equal(
            ["05-29 08:00 LEVEL-2 tb", "06-02 08:00 LATE-1 bt", "06-04 08:00 LEVEL-3 gs", "06-09 08:00 LATE-2 bt"],
            (await _office.SentAsync()).Where(line => string.CompareOrdinal(line, "05-26") > 0));
    }

    /// <summary>What has been sent stays sent, so it is not named; a milestone that a day pushes onto another's date is dropped (R9).</summary>
    [Theory, Stores]
    public async Task Preview_NamesDroppedMilestones_AndNothingThatWasSent(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-12");

        Assert.Equal(["7 18/5 > 15/5 x1"], await MovesAsync(new() { Days = [new(new(2026, 5, 18), "Nghỉ", false), new(new(2026, 5, 11), "Nghỉ", false)] }));
        Assert.Equal(["1 22/5 > 24/5 x1", "3 - > 22/5 x1"], await MovesAsync(new() { Days = [new(new(2026, 5, 24), "Làm bù", true)] }));
        Assert.Equal([], await MovesAsync(new() { Days = [new(new(2026, 5, 1), "Quốc tế Lao động", false)] }));
    }

    [Fact]
    public async Task ManyUnits_AreOneLineForEachDeadline()
    {
        await OpenAsync(StoreKind.Sqlite, "04-16 08:00", Province.Of(300, everyOtherIsYounger: true));
        await _office.DoAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None));

        var moves = await MovesAsync(new() { Days = [new(new(2026, 5, 18), "Nghỉ", false)] });

        Assert.Equal(["7 18/5 > 15/5 x301"], moves);
    }

    [Theory, Stores]
    public async Task RunningReview_FollowsTheCalendar_AsTheSubmissionWouldHave(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-10", "05-20");
        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var report = await db.Obligations.Select(row => row.Id).SingleAsync();
            Assert.True((await services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, 1, CancellationToken.None)).IsDone);
        });
        var change = new CalendarChange { Days = [new(new(2026, 5, 26), "Nghỉ", false)] };

        Assert.Equal(["hạn duyệt 28/5 > 29/5 x1", "REVIEW 27/5 > 28/5 x1", "REVIEW 28/5 > 29/5 x1"], (await MovesAsync(change)).Order(StringComparer.Ordinal).OrderBy(line => line[0] != 'h'));
        await _office.ChangeCalendarAsync(change);

        await _office.DoAsync(async services => Assert.Equal(new DateOnly(2026, 5, 29), (await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.SingleAsync()).ReviewDueBefore));
        await _office.SweepAsync("05-21", "06-01");
        Assert.Equal(["05-28 08:00 REVIEW-1 cv", "05-29 08:00 REVIEW-OVERDUE-1 gs"], (await _office.SentAsync()).Where(line => line.Contains("REVIEW", StringComparison.Ordinal)));
    }

    [Theory, Stores]
    public async Task StalePreview_IsRefused_AndAConfirmationTwiceIsOne(StoreKind kind)
    {
        await OpenAsync(kind);
        var seen = await SeenAsync(DayInLieu);
        var other = new CalendarChange { Fixed = [new(24, 11, "Ngày Văn hóa", 2027, null)] };

        Assert.True((await ConfirmAsync(other, seen)).IsDone);
        Assert.Equal("calendar_changed", (await ConfirmAsync(DayInLieu, seen)).Refusals.Single().Code);
        var again = await SeenAsync(DayInLieu);
        Assert.True((await ConfirmAsync(DayInLieu, again)).IsDone);
        Assert.True((await ConfirmAsync(DayInLieu, again)).IsDone);
        Assert.Equal("FixedDate: fixed_holiday_exists", (await ConfirmAsync(new() { Fixed = [new(24, 11, "B", 2028, null)] }, await SeenAsync(DayInLieu))).Refusals.Single().ToString());

        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            Assert.Equal(["calendar:24/11", "calendar:2026-05-27"], await db.Audit.Where(row => row.Action == "CalendarChanged").OrderBy(row => row.Sequence).Select(row => row.Subject).ToListAsync());
            Assert.Equal(1, await db.CalendarDays.CountAsync(day => day.Date == new DateOnly(2026, 5, 27)));
            Assert.Equal(5, await db.FixedHolidays.CountAsync());
        });
    }

    private async Task OpenAsync(StoreKind kind, string start = "04-09 08:00", System.Text.Json.Nodes.JsonObject? scenario = null) => _office = await PlanningOffice.OpenAsync(start, kind, scenario);

    /// <summary>"LEVEL-2 28/5 > 29/5 x1".</summary>
    private async Task<IReadOnlyList<string>> MovesAsync(CalendarChange change)
    {
        IReadOnlyList<CalendarMove> moves = [];
        await _office.DoAsync(async services => moves = (await services.GetRequiredService<PreviewCalendar>().ExecuteAsync(change, CancellationToken.None)).Required.Moves);
        return [.. moves.Select(move => $"{(move.Kind is null ? "hạn duyệt" : move.Milestone)} {Short(move.Before)} > {Short(move.After)} x{move.Count}")];
    }

    private async Task<string> SeenAsync(CalendarChange change)
    {
        var seen = "";
        await _office.DoAsync(async services => seen = (await services.GetRequiredService<PreviewCalendar>().ExecuteAsync(change, CancellationToken.None)).Required.Seen);
        return seen;
    }

    private async Task<Domain.Results.Result> ConfirmAsync(CalendarChange change, string seen)
    {
        var answer = Domain.Results.Result.Done;
        await _office.DoAsync(async services => answer = await services.GetRequiredService<ChangeCalendar>().ExecuteAsync(new(change, seen, 1), CancellationToken.None));
        return answer;
    }

    private static string Short(DateOnly? date) => date is { } day ? FormattableString.Invariant($"{day.Day}/{day.Month}") : "-";
}
