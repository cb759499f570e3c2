using Hangfire;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Workflows.UseCases.Holidays;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Once a day: what administrators have to be warned of, and what is no longer kept.</summary>
[AutomaticRetry(Attempts = 5, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class TidyingJob(CalendarWarnings warnings, ForgetIncoming forget, TidyDraftVersions draftVersions, ForgetTokens tokens)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await warnings.ExecuteAsync(cancellationToken);
        await forget.ExecuteAsync(cancellationToken);
        await draftVersions.ExecuteAsync(cancellationToken);
        await tokens.ExecuteAsync(cancellationToken);
    }
}
