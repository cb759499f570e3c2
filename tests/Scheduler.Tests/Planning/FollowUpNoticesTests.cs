using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Escalations;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>Who is told what about a follow-up, and when: R5, R8, R12 and R13 over the deadline of its open step.</summary>
public sealed class FollowUpNoticesTests : IAsyncLifetime
{
    private PlanningOffice _office = null!;
    private Guid _id;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Theory, Stores]
    public async Task Assigned_IsRemindedThenUrgedAndEscalated(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-13", "06-03");

        Assert.Equal(
        [
            // 24/5 is a Sunday: milestones 3 and 1 fall on Friday, and the one nearest the deadline goes.
            "04-13 10:00 TASK@2 bt", "05-18 08:00 7@2 bt", "05-22 08:00 1@2 bt", "05-25 08:00 LATE-0@2 bt", "05-25 08:00 LEVEL-1@2 cv",
            "05-28 08:00 LEVEL-2@2 tb", "06-01 08:00 LATE-1@2 bt", "06-03 08:00 LEVEL-3@2 gs",
        ], await _office.SentAsync());
    }

    [Theory, Stores]
    public async Task Answered_IsNotTheirsToActOnAnyMore(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-13", "05-18");
        await _office.DoAsync(services => TakeAsync(services, "bt", "answer"));
        // Five working days to confirm: the deadline is 26/5.
        await _office.SweepAsync("05-18", "05-25");

        Assert.Equal(["04-13 10:00 TASK@2 bt", "05-18 08:00 7@2 bt", "05-18 10:00 TASK@3 bt", "05-19 08:00 7@3 bt", "05-22 08:00 3@3 bt", "05-25 08:00 1@3 bt"], await _office.SentAsync());
    }

    [Theory, Stores]
    public async Task Outage_MakesUpTheLatestAndEveryLevel(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-13", "04-13");
        await _office.SweepAsync("05-29", "05-29");

        Assert.Equal(["04-13 10:00 TASK@2 bt", "05-29 08:00 LATE-0@2 bt", "05-29 08:00 LEVEL-1@2 cv", "05-29 08:00 LEVEL-2@2 tb"], await _office.SentAsync());
    }

    /// <summary>18/5 becomes a holiday while the step is open: milestone 7 moves to the Friday before it (R4, R8).</summary>
    [Theory, Stores]
    public async Task CalendarThatChanges_IsPreviewedAndFollowed(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-13", "05-12");
        var change = new CalendarChange { Days = [new(new(2026, 5, 18), "Nghỉ", false)] };

        await _office.DoAsync(async services =>
        {
            var move = Assert.Single((await services.GetRequiredService<PreviewCalendar>().ExecuteAsync(change, CancellationToken.None)).Required.Moves);
            Assert.Equal((NoticeKind.TaskReminder, "7", new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 15), 1), (move.Kind, move.Milestone, move.Before, move.After, move.Count));
        });
        await _office.ChangeCalendarAsync(change);
        await _office.SweepAsync("05-13", "05-19");

        Assert.Equal(["04-13 10:00 TASK@2 bt", "05-15 08:00 7@2 bt"], await _office.SentAsync());
    }

    /// <summary>All the levels that are reached are acknowledged at once; one reached later asks again; the answer ends them.</summary>
    [Theory, Stores]
    public async Task Escalated_IsAcknowledgedOnceForAllLevels_AndEndsWithTheStep(StoreKind kind)
    {
        await OpenAsync(kind);
        await _office.SweepAsync("04-13", "05-28");
        Assert.Equal(["1 ?", "2 ?"], await LevelsAsync());

        Assert.Equal("not_yours_to_do", await AcknowledgeAsync(1, "bt"));
        Assert.Equal("note_required", await AcknowledgeAsync(1, "tb", " "));
        Assert.Null(await AcknowledgeAsync(1, "tb"));
        Assert.Equal("escalation_acknowledged", await AcknowledgeAsync(2, "cv"));
        Assert.Equal(["1 tb", "2 tb"], await LevelsAsync());

        await _office.SweepAsync("06-03", "06-03");
        Assert.Equal(["1 tb", "2 tb", "3 ?"], await LevelsAsync());
        // Work goes on, and the deadline is as far over as before.
        await _office.DoAsync(services => TakeAsync(services, "bt", "progress"));
        Assert.Equal(3, (await LevelsAsync()).Count);
        await _office.DoAsync(services => TakeAsync(services, "bt", "answer"));
        Assert.Empty(await LevelsAsync());
        Assert.Equal("escalation_closed", await AcknowledgeAsync(3, "tb"));
    }

    private async Task OpenAsync(StoreKind kind)
    {
        _office = await PlanningOffice.OpenAsync("04-13 10:00", kind);
        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            // Nothing but the difficulty: no cycle opens a report.
            db.Cycles.RemoveRange(db.Cycles);
            await db.SaveChangesAsync();
            var unit = await db.Units.SingleAsync(row => row.Code == "HU-01");
            _id = (await services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(unit.Id, await IdAsync(db, "bt"), "Khó khăn", null, Severity.Low), CancellationToken.None)).Required.Id;
            // The unit itself sees to it, before 25/5.
            await TakeAsync(services, "cv", "assign", unit.Id);
        });
    }

    private async Task TakeAsync(IServiceProvider services, string by, string outcome, int? lead = null)
    {
        var person = await IdAsync(services.GetRequiredService<PartyWorkflowDbContext>(), by);
        var done = await services.GetRequiredService<TakeStep>().ExecuteAsync(new(_id, person, outcome, Text: "xong", LeadUnitId: lead, DueBefore: new DateOnly(2026, 5, 25)), CancellationToken.None);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
    }

    /// <summary>The open ones, with who acknowledged each.</summary>
    private async Task<List<string>> LevelsAsync()
    {
        List<string> levels = [];
        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Email.Split('@')[0]);
            levels.AddRange((await db.Escalations.AsNoTracking().Where(row => row.FollowUpId == _id && row.ClosedAt == null).OrderBy(row => row.Level).ToListAsync())
                .Select(row => $"{row.Level} {(row.AcknowledgedById is { } by ? people[by] : "?")}"));
        });
        return levels;
    }

    private async Task<string?> AcknowledgeAsync(int level, string by, string note = "Đã gọi.")
    {
        string? code = null;
        await _office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var id = await db.Escalations.Where(row => row.FollowUpId == _id && row.Level == level).Select(row => row.Id).SingleAsync();
            code = (await services.GetRequiredService<AcknowledgeEscalation>().ExecuteAsync(id, await IdAsync(db, by), note, CancellationToken.None)).Refusals.Select(refusal => refusal.Code).FirstOrDefault();
        });
        return code;
    }

    private static Task<int> IdAsync(PartyWorkflowDbContext db, string name) => db.People.Where(person => person.Email == $"{name}@x.vn").Select(person => person.Id).SingleAsync();
}
