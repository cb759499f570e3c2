using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>People with an address each, test mails planned for them, and a transport of the test's: the outbox without obligations.</summary>
internal sealed class OutboxOffice : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-outbox-").FullName;
    private readonly ServiceProvider _services;

    private OutboxOffice(IMailTransportFactory transports) =>
        _services = RehearsalHost.ServicesFor(StoreConnection.SqliteFile(Path.Combine(_folder, "office.db")), Clock, transports, new SiteAddress(new Uri("http://x.vn/")));

    /// <summary>Monday 18 May 2026, 09:00 in Viet Nam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 5, 18, 2, 0, 0, TimeSpan.Zero);

    public AskedClock Clock { get; } = new(Start);

    public int AdministratorId { get; private set; }

    /// <summary>Person 1 is the administrator; the others are p2@x.vn, p3@x.vn, … with a notice each.</summary>
    public static async Task<OutboxOffice> OpenAsync(IMailTransportFactory transports, int people = 3)
    {
        var office = new OutboxOffice(transports);
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.Database.MigrateAsync();
            var administrator = Person.Enrol("qt@x.vn", "Quản trị").Assign(Role.Administrator, null);
            db.People.Add(administrator);
            await db.SaveChangesAsync();
            db.People.AddRange(Enumerable.Range(2, people - 1).Select(i => Person.Enrol($"p{i}@x.vn", $"Người {i}").Assign(Role.BoardStaff, null)));
            await db.SaveChangesAsync();
            office.AdministratorId = administrator.Id;
            db.Notices.AddRange(Enumerable.Range(2, people - 1).Select(id => Notice.PlanTest(id, office.Clock.GetUtcNow())));
            await db.SaveChangesAsync();
        });
        return office;
    }

    public Task PlanAsync(int personId) => DoAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        Clock.Advance(TimeSpan.FromTicks(10));
        db.Notices.Add(Notice.PlanTest(personId, Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    });

    public async Task<int> DeliverAsync() => await AskAsync(services => services.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None));

    /// <summary>"p2 Sent", by id.</summary>
    public Task<List<string>> StatesAsync() => AskAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var rows = await db.Notices.AsNoTracking().OrderBy(notice => notice.Id).Join(db.People, notice => notice.RecipientId, person => person.Id, (notice, person) => new { person.Email, notice.State }).ToListAsync();
        return rows.Select(row => $"{row.Email.Split('@')[0]} {row.State}").ToList();
    });

    public Task<T> ReadAsync<T>(Func<PartyWorkflowDbContext, Task<T>> read) => AskAsync(services => read(services.GetRequiredService<PartyWorkflowDbContext>()));

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    public async Task DoAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Lets a test do something between two steps of what it tries, wherever that looks at the clock.</summary>
internal sealed class AskedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private Action? _whenAsked;

    public override DateTimeOffset GetUtcNow()
    {
        // What it does may look at the clock, too.
        if (Interlocked.Exchange(ref _whenAsked, null) is { } act)
        {
            act();
            _whenAsked = act;
        }

        return base.GetUtcNow();
    }

    public void WhenAsked(Action? act) => _whenAsked = act;
}

/// <summary>Transports that answer as the test says, and remember what they were given.</summary>
internal sealed class Transports(Func<MailContent, DeliveryResult> answer) : IMailTransportFactory
{
    public ConcurrentQueue<string> Seen { get; } = new();

    public int Connections { get; init; } = 1;

    public int Opened { get; private set; }

    public IMailTransport Open()
    {
        Opened++;
        return new Transport(this);
    }

    private sealed class Transport(Transports all) : IMailTransport
    {
        public Task<DeliveryResult> SendAsync(MailContent content, CancellationToken cancellationToken)
        {
            all.Seen.Enqueue($"{content.RecipientEmail.Split('@')[0]} {content.MessageId}");
            return Task.FromResult(all.Answer(content));
        }

        public Task<DeliveryResult> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult<DeliveryResult>(new DeliveryResult.Accepted());

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private DeliveryResult Answer(MailContent content) => answer(content);
}
