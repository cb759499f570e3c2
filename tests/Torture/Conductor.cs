using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.TortureNode;

namespace PartyWorkflow.Torture;

/// <summary>
/// Leads nodes through a scenario: moves the clock from one instant at which something may be due to the next, acts for the people, and meanwhile
/// kills nodes and crashes the database. The clock waits, in minutes, while mail is to be tried again.
/// </summary>
internal sealed class Conductor : IAsyncDisposable
{
    /// <summary>Minutes by which the clock of a node's own machine is off, at most: enough to take a quarter-hour for another.</summary>
    private const int MostSkew = 20;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly Scenario _scenario;
    private readonly Itinerary _itinerary;
    private readonly Torment _torment;
    private readonly Random _random;
    private readonly string _folder;
    private readonly TortureDatabase _server;
    private readonly StoreConnection _store;
    private readonly RehearsalClock _acting;
    private readonly ServiceProvider _services;
    private readonly HostileSmtpServer _mail;
    private readonly NodeCluster _nodes;
    private readonly List<RehearsalEvent> _refused = [];
    private bool _isUp = true;
    private DateTimeOffset _now;

    private Conductor(string scenarioJson, Torment torment, string folder, TortureDatabase server)
    {
        _scenario = ScenarioReader.Read(scenarioJson);
        _itinerary = new Itinerary(scenarioJson);
        (_torment, _random, _folder, _server) = (torment, new Random(torment.Seed), folder, server);
        _store = server.Server.InDatabase($"torture_{torment.Nodes}");
        _acting = new RehearsalClock(_scenario.Start);
        _services = RehearsalHost.ServicesFor(_store, _acting, new NullTransportFactory(), new SiteAddress(new Uri("http://torture.localhost/")));
        ClockFile.Write(Clock, _scenario.Start);
        _now = _scenario.Start;
        _mail = new HostileSmtpServer(new ClockFile(Clock), torment.Seed);
        _nodes = new NodeCluster(torment.Nodes, () => NodeProcess.Start(_store.ConnectionString, Clock, _mail.Port, Path.Combine(folder, "nodes.log"), _random.Next(-MostSkew, MostSkew + 1)), _random);
    }

    public TormentCounts Counts { get; } = new();

    public IReadOnlyDictionary<SmtpFault, int> Faults => _mail.Faults;

    private string Clock => Path.Combine(_folder, "clock");

    public static async Task<Conductor> StartAsync(string scenarioJson, Torment torment, TortureDatabase server)
    {
        var conductor = new Conductor(scenarioJson, torment, Directory.CreateTempSubdirectory("partyworkflow-torture-").FullName, server);
        await using var scope = conductor._services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync();
        await ScenarioOffice.WriteAsync(conductor._scenario, db, CancellationToken.None);
        await conductor.GiveTheDatabaseTheClockAsync(db);
        return conductor;
    }

    /// <summary>Plays to the end, and gathers what was left behind.</summary>
    public async Task<Evidence> PlayAsync()
    {
        var actions = new Queue<ScenarioAction>(_scenario.Actions);
        _nodes.Start();
        var stops = _itinerary.Stops;
        for (var index = 0; index < stops.Count; index++)
        {
            await ActAsync(actions, stops[index]);
            await ReachAsync(stops[index], index + 1 < stops.Count ? stops[index + 1] : DateTimeOffset.MaxValue);
            Counts.Stops++;
        }

        return await EvidenceReader.ReadAsync(_services, _mail.Accepted, _refused);
    }

    public async ValueTask DisposeAsync()
    {
        _nodes.Dispose();
        await _mail.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The database's clock is the test's, too: a function of the same name stands before PostgreSQL's own.</summary>
    private async Task GiveTheDatabaseTheClockAsync(PartyWorkflowDbContext db)
    {
        const UnixFileMode ReadableToPostgres = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, ReadableToPostgres);
        }

        string[] statements =
        [
            "CREATE SCHEMA torture",
            $"CREATE FUNCTION torture.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT to_timestamp(pg_read_file('{Clock}')::numeric / 1000000) $$",
            $"ALTER DATABASE {_store.Database} SET search_path = torture, pg_catalog, public",
        ];
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }

        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>What people do at this instant, before the nodes see it: an act comes before a sweep.</summary>
    private async Task ActAsync(Queue<ScenarioAction> actions, DateTimeOffset at)
    {
        while (actions.TryPeek(out var action) && action.At == at)
        {
            actions.Dequeue();
            _acting.MoveTo(at);
            if (action.Do is ScenarioVerb.SchedulerDown or ScenarioVerb.SchedulerUp)
            {
                _isUp = action.Do == ScenarioVerb.SchedulerUp;
                if (!_isUp)
                {
                    _nodes.KillAll();
                }

                continue;
            }

            await using var scope = _services.CreateAsyncScope();
            var result = await ScenarioActor.ActAsync(scope.ServiceProvider, action, CancellationToken.None);
            Counts.Acts++;
            if (!result.IsDone)
            {
                _refused.Add(RehearsalEvents.Refused(action, string.Join("; ", result.Refusals)));
            }
        }
    }

    /// <summary>Moves the clock there, and on by minutes until nothing is left to do before the next stop.</summary>
    private async Task ReachAsync(DateTimeOffset stop, DateTimeOffset next)
    {
        MoveTo(stop);
        if (!_isUp)
        {
            return;
        }

        _nodes.Start();
        var busyLeft = _itinerary.BusyFrom(stop);
        var blows = new Blows(_torment, Counts, _itinerary.IsBusy(stop), busyLeft, _random);
        var (last, unchanged) = (Outstanding.Unknown, Stopwatch.StartNew());
        while (true)
        {
            var left = await Outstanding.ReadAsync(_store.ConnectionString, _now);
            if (left.IsNothing(_itinerary.IsInSendingHours(_now), stop, IsSweep(stop)))
            {
                if (busyLeft > 1 || !blows.AreLeft)
                {
                    return;
                }

                blows.FallNow();
            }

            // Long after the sending time it is enough: what people do next must find all mail gone.
            var strained = _now - stop > TimeSpan.FromMinutes(50) && left.Scheduled > 0;
            _mail.Hostility = strained ? 0 : _torment.Hostility;
            if (!strained)
            {
                await blows.StrikeAsync(left.Pending > 0, _nodes, _server);
            }

            if (left != last || !_nodes.IsAnyUp)
            {
                (last, unchanged) = (left, Stopwatch.StartNew());
            }
            else if (unchanged.Elapsed > Patience(left))
            {
                if (_now.AddMinutes(1) >= next)
                {
                    RequireNothingScheduled(left, next);
                    return;
                }

                // Minute by minute, because a lease may be that of a node at work; straight to the next try when nothing is leased.
                var step = left is { Leased: 0, NextTry: { } retry } && retry > _now.AddMinutes(1) && retry < next ? retry : _now.AddMinutes(1);
                Counts.MinutesWaited += (int)(step - _now).TotalMinutes;
                MoveTo(step);
                unchanged.Restart();
            }

            await Task.Delay(_random.Next(5, 30));
        }
    }

    /// <summary>
    /// Nothing has changed for so long: what is left waits for the clock. Longer while something is leased: a node that waits for a stalling mail
    /// server for a second must not see so many minutes pass that its mail outlasts its lease.
    /// </summary>
    private static TimeSpan Patience(Outstanding left) => TimeSpan.FromMilliseconds(left.Leased > 0 ? 400 : 200);

    /// <summary>Sweeps are at quarter-hours, and at once when the scheduler comes up.</summary>
    private static bool IsSweep(DateTimeOffset stop) => stop.UtcTicks % Quarter.Ticks == 0;

    private void RequireNothingScheduled(Outstanding left, DateTimeOffset next)
    {
        if (left.Scheduled > 0 && _scenario.Actions.Any(action => action.At == next))
        {
            throw new InvalidOperationException($"{left.Scheduled} notices of the calendar have not left by {_now:O}, before somebody acts at {next:O}.");
        }
    }

    private void MoveTo(DateTimeOffset instant)
    {
        if (instant > _now)
        {
            _now = instant;
            ClockFile.Write(Clock, instant);
        }
    }
}
