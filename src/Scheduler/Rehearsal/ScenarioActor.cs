using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>Does what a person of a scenario does, through the use case that the pages call.</summary>
public static class ScenarioActor
{
    /// <param name="scope">The services of one unit of work.</param>
    public static async Task<Result> ActAsync(IServiceProvider scope, ScenarioAction action, CancellationToken cancellationToken)
    {
        var db = scope.GetRequiredService<PartyWorkflowDbContext>();
        var book = await scope.GetRequiredService<OfficeBookCache>().GetAsync(db, cancellationToken);
        var key = action.Obligation!;
        var unitId = book.FindUnit(key.Unit)!.Id;
        var id = await db.Obligations.AsNoTracking().Where(row => row.UnitId == unitId && row.CycleCode == key.Cycle && row.Year == key.Year)
            .Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        id ??= await scope.GetRequiredService<OpenDueObligation>().ExecuteAsync(unitId, key.Cycle, key.Year, cancellationToken);
        return id is null
            ? Result.Refused("not_open_yet")
            : await ExecuteAsync(scope, action, id.Value, book.FindPerson(action.By!)!.Id, cancellationToken);
    }

    private static async Task<Result> ExecuteAsync(IServiceProvider scope, ScenarioAction action, Guid id, int by, CancellationToken cancellationToken) => action.Do switch
    {
        ScenarioVerb.Submit => await scope.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, by, cancellationToken),
        ScenarioVerb.Return => await scope.GetRequiredService<ReturnReport>().ExecuteAsync(new(id, by, action.Reason), cancellationToken),
        ScenarioVerb.Withdraw => await scope.GetRequiredService<WithdrawReport>().ExecuteAsync(new(id, by), cancellationToken),
        ScenarioVerb.Approve => await scope.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, by), cancellationToken),
        ScenarioVerb.Extend => await scope.GetRequiredService<GrantExtension>().ExecuteAsync(new(id, by, action.Until!.Value, action.Reason), cancellationToken),
        ScenarioVerb.Waive => await scope.GetRequiredService<WaiveObligation>().ExecuteAsync(new(id, by, action.Reason), cancellationToken),
        ScenarioVerb.SchedulerDown or ScenarioVerb.SchedulerUp => throw new InvalidOperationException("Not an act of a person."),
    };
}
