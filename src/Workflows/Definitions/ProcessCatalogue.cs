using System.Collections.Concurrent;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Every version of every definition that a run may still keep. A version is never removed.</summary>
public static class ProcessCatalogue
{
    private static readonly ConcurrentDictionary<(string Code, int Version, string ReviewSteps), ProcessDefinition> Known = new();

    public static (ProcessDefinition Definition, string ReviewSteps) CurrentFor(Cycle cycle)
    {
        var steps = string.Join(',', cycle.ReviewSteps);
        return (Find(ReportProcesses.CodeFor(cycle), 1, steps), steps);
    }

    public static ProcessDefinition Of(RunningProcess process) => Find(process.DefinitionCode, process.DefinitionVersion, process.ReviewSteps);

    public static IReadOnlyList<Role> ReviewRolesOf(RunningProcess process) => [.. process.ReviewSteps.Split(',').Select(Enum.Parse<Role>)];

    private static ProcessDefinition Find(string code, int version, string reviewSteps) =>
        Known.GetOrAdd((code, version, reviewSteps), key => key.Version switch
        {
            1 => ReportProcesses.Version1(key.Code, [.. key.ReviewSteps.Split(',').Select(Enum.Parse<Role>)]),
            _ => throw new InvalidOperationException($"Process {key.Code} has no version {key.Version}."),
        });
}
