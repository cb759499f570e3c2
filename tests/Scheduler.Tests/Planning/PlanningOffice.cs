using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>The worked example's office in a database of its own, with a clock that a test moves and sweeps when it says so.</summary>
internal sealed class PlanningOffice : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private PlanningOffice(TestDatabase database, string start, IMailTransportFactory transports)
    {
        _database = database;
        Clock = new RehearsalClock(At(start));
        _services = NewNode(transports);
    }

    public RehearsalClock Clock { get; }

    /// <param name="start">"04-13 10:00" of 2026.</param>
    /// <param name="scenario">Whose office it is; null: that of the worked example.</param>
    public static async Task<PlanningOffice> OpenAsync(string start, StoreKind kind = StoreKind.Sqlite, JsonObject? scenario = null, IMailTransportFactory? transports = null)
    {
        var office = new PlanningOffice(await TestDatabase.CreateAsync(kind), start, transports ?? new NullTransportFactory());
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.Database.MigrateAsync();
            await ScenarioOffice.WriteAsync(ScenarioReader.Read((scenario ?? A.Scenario()).ToJsonString()), db, CancellationToken.None);
        });
        return office;
    }

    /// <summary>The services of one more node on the same database, under the same clock.</summary>
    public ServiceProvider NewNode(IMailTransportFactory transports) => NewNode(transports, Clock);

    /// <summary>The services of one more node on the same database, with a clock of its own.</summary>
    public ServiceProvider NewNode(IMailTransportFactory transports, TimeProvider clock, params IEnumerable<IInterceptor> interceptors) =>
        RehearsalHost.ServicesFor(_database.Store, clock, transports, new SiteAddress(new Uri("http://x/")), interceptors);

    public async Task DoAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>A sweep at 08:00 and one at 10:00 of each day, as far as the clock has not passed them.</summary>
    public async Task SweepAsync(string first, string last)
    {
        for (var day = At($"{first} 08:00"); day <= At($"{last} 08:00"); day = day.AddDays(1))
        {
            foreach (var at in new[] { day, day.AddHours(2) }.Where(at => at >= Clock.GetUtcNow()))
            {
                Clock.MoveTo(at);
                await DoAsync(services => services.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None));
            }
        }
    }

    /// <summary>As an administrator changes it: previewed, then confirmed.</summary>
    public Task ChangeCalendarAsync(CalendarChange change) => DoAsync(async services =>
    {
        var preview = await services.GetRequiredService<PreviewCalendar>().ExecuteAsync(change, CancellationToken.None);
        var done = await services.GetRequiredService<ChangeCalendar>().ExecuteAsync(new(change, preview.Required.Seen, 1), CancellationToken.None);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
    });

    /// <summary>"05-18 08:00 7 bt", in the order in which they went.</summary>
    public async Task<IReadOnlyList<string>> SentAsync()
    {
        IReadOnlyList<string> lines = [];
        await DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var sent = await db.Notices.AsNoTracking().Where(notice => notice.State == NoticeState.Sent).Join(db.People, notice => notice.RecipientId, person => person.Id, (notice, person) => new { notice, person.Email }).ToListAsync();
            lines = [.. sent.OrderBy(row => row.notice.SentAt).ThenBy(row => row.notice.Id).Select(row => $"{OfficeZone.ToLocal(row.notice.SentAt!.Value):MM-dd HH:mm} {row.notice.Milestone} {row.Email.Split('@')[0]}")];
        });
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <param name="when">"04-13 10:00" of 2026, local.</param>
    public static DateTimeOffset At(string when) => DateTimeOffset.ParseExact($"2026-{when} +07:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
