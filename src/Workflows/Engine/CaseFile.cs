using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>An obligation with its running process, the definition that the run keeps, and the rules under which it stands.</summary>
public sealed record CaseFile(Obligation Obligation, RunningProcess Process, ProcessDefinition Definition, CycleRules Rules, OfficeBook Book)
{
    public ProcessStep Step => Definition.Step(Process.Step);

    /// <summary>Of a submission under review.</summary>
    public OpenReview Review => new(Book, Process, Obligation.ResponsibleUnitId);
}
