using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>
/// Plays a scenario through the same services as the scheduled jobs, with a clock of its own. A sweep runs at every quarter-hour while the
/// scheduler is up; those that would find nothing, by the services' own account, are passed over.
/// </summary>
public sealed class RehearsalRun(IServiceProvider services, RehearsalClock clock, Scenario scenario)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly List<(long After, RehearsalEvent Event)> _refused = [];
    private bool _isSchedulerUp = true;
    private DateTimeOffset? _lastSwept;

    /// <summary>Called with the rehearsal's instant now and then, for a progress line.</summary>
    public Action<DateTimeOffset>? Progress { get; init; }

    /// <summary>Plays, and tells every event in order of time.</summary>
    public async Task<IReadOnlyList<RehearsalEvent>> PlayAsync(CancellationToken cancellationToken)
    {
        await PlayWithoutTellingAsync(cancellationToken);
        return await EventsAsync(cancellationToken);
    }

    /// <summary>Plays, for what it leaves in the database.</summary>
    public async Task PlayWithoutTellingAsync(CancellationToken cancellationToken)
    {
        var actions = new Queue<ScenarioAction>(scenario.Actions);
        DateTimeOffset? nextSweep = UpToQuarter(scenario.Start);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sweepAt = _isSchedulerUp && nextSweep < scenario.End ? nextSweep : null;
            if (actions.TryPeek(out var action) && !(action.At > sweepAt))
            {
                MoveTo(action.At);
                nextSweep = await ActAllAsync(actions, action.At, cancellationToken) ? await SweepAsync(cancellationToken) : await NextSweepAsync(cancellationToken);
            }
            else if (sweepAt is { } at)
            {
                MoveTo(at);
                nextSweep = await SweepAsync(cancellationToken);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>All actions of one instant, in file order. True: the scheduler came up, and sweeps at once.</summary>
    private async Task<bool> ActAllAsync(Queue<ScenarioAction> actions, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var wasUp = _isSchedulerUp;
        var cameUp = false;
        while (actions.TryPeek(out var action) && action.At == at)
        {
            actions.Dequeue();
            if (action.Do is ScenarioVerb.SchedulerDown or ScenarioVerb.SchedulerUp)
            {
                _isSchedulerUp = action.Do == ScenarioVerb.SchedulerUp;
                cameUp = _isSchedulerUp;
                continue;
            }

            await ActAsync(action, cancellationToken);
            if (_isSchedulerUp && wasUp)
            {
                await InScopeAsync(scope => scope.GetRequiredService<DeliverNotices>().ExecuteAsync(cancellationToken));
            }
        }

        return cameUp && _isSchedulerUp;
    }

    private async Task ActAsync(ScenarioAction action, CancellationToken cancellationToken)
    {
        var result = await InScopeAsync(scope => ScenarioActor.ActAsync(scope, action, cancellationToken));
        if (!result.IsDone)
        {
            var after = await InScopeAsync(scope => scope.GetRequiredService<PartyWorkflowDbContext>().History.MaxAsync(row => (long?)row.Id, cancellationToken));
            _refused.Add((after ?? 0, RehearsalEvents.Refused(action, string.Join("; ", result.Refusals))));
        }
    }

    private async Task<DateTimeOffset?> SweepAsync(CancellationToken cancellationToken)
    {
        await InScopeAsync(scope => scope.GetRequiredService<Sweep>().ExecuteAsync(cancellationToken));
        _lastSwept = clock.GetUtcNow();
        return await NextSweepAsync(cancellationToken);
    }

    /// <summary>The next quarter-hour at which a sweep finds something. The first of all is never passed over: it opens the installation.</summary>
    private async Task<DateTimeOffset?> NextSweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_lastSwept is null)
        {
            return UpToQuarter(now);
        }

        // An action comes before a sweep of the same instant, which then is still to come.
        var swept = _lastSwept == now ? now : now.AddTicks(-1);
        var useful = await InScopeAsync(scope => scope.GetRequiredService<Sweep>().NextUsefulAsync(swept, cancellationToken));
        return useful is null ? null : UpToQuarter(useful.Value);
    }

    private async Task<IReadOnlyList<RehearsalEvent>> EventsAsync(CancellationToken cancellationToken) => await InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<PartyWorkflowDbContext>();
        var book = await scope.GetRequiredService<OfficeBookCache>().GetAsync(db, cancellationToken);
        return (IReadOnlyList<RehearsalEvent>)await new RehearsalEvents(db, book).ReadAsync(_refused, cancellationToken);
    });

    private void MoveTo(DateTimeOffset instant)
    {
        clock.MoveTo(instant);
        Progress?.Invoke(instant);
    }

    /// <summary>Quarter-hours of the zone are those of UTC: its offset is whole hours.</summary>
    private static DateTimeOffset UpToQuarter(DateTimeOffset instant)
    {
        var over = instant.UtcTicks % Quarter.Ticks;
        return over == 0 ? instant : instant.AddTicks(Quarter.Ticks - over);
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
