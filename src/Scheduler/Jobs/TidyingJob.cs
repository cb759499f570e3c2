using Hangfire;
using PartyWorkflow.Scheduler.Planning;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Once a day: what administrators have to be warned of.</summary>
[AutomaticRetry(Attempts = 5, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class TidyingJob(CalendarWarnings warnings)
{
    public Task RunAsync(CancellationToken cancellationToken) => warnings.ExecuteAsync(cancellationToken);
}
