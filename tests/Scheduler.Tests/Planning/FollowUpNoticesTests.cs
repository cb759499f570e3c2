using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>Who is told what about a follow-up, and when: R5, R8, R12 and R13 over the deadline of its open step.</summary>
public sealed class FollowUpNoticesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-followup-").FullName;
    private readonly RehearsalClock _clock = new(At("04-13 10:00"));
    private ServiceProvider _services = null!;
    private Guid _id;

    public async Task InitializeAsync()
    {
        _services = RehearsalHost.ServicesFor($"Data Source={Path.Combine(_folder, "office.db")}", _clock, new NullTransportFactory(), new SiteAddress(new Uri("http://x/")));
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.Database.MigrateAsync();
            await ScenarioOffice.WriteAsync(ScenarioReader.Read(A.Scenario().ToJsonString()), db, CancellationToken.None);
            var unit = await db.Units.SingleAsync(row => row.Code == "HU-01");
            _id = (await services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(unit.Id, await IdAsync(db, "bt"), "Khó khăn", null, Severity.Low), CancellationToken.None)).Required.Id;
            // The unit itself sees to it, before 25/5.
            await TakeAsync(services, "cv", "assign", unit.Id);
        });
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseFiles();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Assigned_IsRemindedThenUrgedAndEscalated()
    {
        await SweepAsync("04-13", "06-03");

        Assert.Equal(
        [
            // 24/5 is a Sunday: milestones 3 and 1 fall on Friday, and the one nearest the deadline goes.
            "04-13 10:00 TASK@2 bt", "05-18 08:00 7@2 bt", "05-22 08:00 1@2 bt", "05-25 08:00 LATE-0@2 bt", "05-25 08:00 LEVEL-1@2 cv",
            "05-28 08:00 LEVEL-2@2 tb", "06-01 08:00 LATE-1@2 bt", "06-03 08:00 LEVEL-3@2 gs",
        ], await SentAsync());
    }

    [Fact]
    public async Task Answered_IsNotTheirsToActOnAnyMore()
    {
        await SweepAsync("04-13", "05-18");
        await InScopeAsync(services => TakeAsync(services, "bt", "answer"));
        // Five working days to confirm: the deadline is 26/5.
        await SweepAsync("05-18", "05-25");

        Assert.Equal(["04-13 10:00 TASK@2 bt", "05-18 08:00 7@2 bt", "05-18 10:00 TASK@3 bt", "05-19 08:00 7@3 bt", "05-22 08:00 3@3 bt", "05-25 08:00 1@3 bt"], await SentAsync());
    }

    [Fact]
    public async Task Outage_MakesUpTheLatestAndEveryLevel()
    {
        await SweepAsync("04-13", "04-13");
        await SweepAsync("05-29", "05-29");

        Assert.Equal(["04-13 10:00 TASK@2 bt", "05-29 08:00 LATE-0@2 bt", "05-29 08:00 LEVEL-1@2 cv", "05-29 08:00 LEVEL-2@2 tb"], await SentAsync());
    }

    private async Task TakeAsync(IServiceProvider services, string by, string outcome, int? lead = null)
    {
        var person = await IdAsync(services.GetRequiredService<PartyWorkflowDbContext>(), by);
        var done = await services.GetRequiredService<TakeStep>().ExecuteAsync(new(_id, person, outcome, Text: "xong", LeadUnitId: lead, DueBefore: new DateOnly(2026, 5, 25)), CancellationToken.None);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
    }

    private static Task<int> IdAsync(PartyWorkflowDbContext db, string name) => db.People.Where(person => person.Email == $"{name}@x.vn").Select(person => person.Id).SingleAsync();

    private static DateTimeOffset At(string when) => DateTimeOffset.ParseExact($"2026-{when} +07:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>A sweep at 08:00 and one at 10:00 of each day, as far as the clock has not passed them.</summary>
    private async Task SweepAsync(string first, string last)
    {
        for (var day = At($"{first} 08:00"); day <= At($"{last} 08:00"); day = day.AddDays(1))
        {
            foreach (var at in new[] { day, day.AddHours(2) }.Where(at => at >= _clock.GetUtcNow()))
            {
                _clock.MoveTo(at);
                await InScopeAsync(services => services.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None));
            }
        }
    }

    private async Task<IReadOnlyList<string>> SentAsync()
    {
        IReadOnlyList<string> lines = [];
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var sent = await db.Notices.AsNoTracking().Where(notice => notice.FollowUpId != null && notice.State == NoticeState.Sent).Join(db.People, notice => notice.RecipientId, person => person.Id, (notice, person) => new { notice, person.Email }).ToListAsync();
            lines = [.. sent.OrderBy(row => row.notice.SentAt).ThenBy(row => row.notice.Id).Select(row => $"{OfficeZone.ToLocal(row.notice.SentAt!.Value):MM-dd HH:mm} {row.notice.Milestone} {row.Email.Split('@')[0]}")];
        });
        return lines;
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
