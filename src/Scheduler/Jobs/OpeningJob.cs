using Hangfire;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>Opens what is due and passes on what ended units owe (R7, R18).</summary>
public sealed class OpeningJob(OpenObligations open, PassOnObligations passOn)
{
    [DisableConcurrentExecution(60)]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await open.ExecuteAsync(cancellationToken);
        await passOn.ExecuteAsync(cancellationToken);
    }
}
