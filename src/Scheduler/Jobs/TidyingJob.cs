using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Once a day: what administrators have to be warned of.</summary>
public sealed class TidyingJob(CalendarWarnings warnings)
{
    public Task RunAsync(CancellationToken cancellationToken) => warnings.ExecuteAsync(cancellationToken);
}
