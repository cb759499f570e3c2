using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>Tells who was faster (I8): somebody else completed the step that this person saw.</summary>
public static class StepTakenBy
{
    public static Refusal Refusal(RunningProcess process, OfficeBook book) =>
        process.Tasks.Where(task => task.CompletedAt is not null).MaxBy(task => task.Visit) is { CompletedById: { } person, CompletedAt: { } at }
            ? new Refusal("step_taken", null, book.Person(person).Name, at)
            : new Refusal("step_already_done");
}
