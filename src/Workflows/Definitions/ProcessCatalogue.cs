using System.Collections.Concurrent;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Every version of every definition that a run may still keep. A version is never removed.</summary>
public static class ProcessCatalogue
{
    private static readonly ConcurrentDictionary<(string Code, int Version, string ReviewSteps), ProcessDefinition> Known = new();

    /// <summary>The definitions that new processes get today, with the review steps of the plan's cycles.</summary>
    public static IReadOnlyList<ProcessDefinition> Current { get; } =
    [
        ReportProcesses.Version1(ReportProcesses.TargetRegistration, [Role.BoardStaff]),
        ReportProcesses.Version1(ReportProcesses.PeriodicReport, [Role.BoardStaff, Role.BoardLeader]),
        FollowUpProcesses.DifficultyVersion1,
        FollowUpProcesses.InspectionVersion1,
        FollowUpProcesses.DutyVersion2,
        FollowUpProcesses.AdjustmentVersion1,
    ];

    public static (ProcessDefinition Definition, string ReviewSteps) CurrentFor(Cycle cycle)
    {
        var steps = string.Join(',', cycle.ReviewSteps);
        return (Find(ReportProcesses.CodeFor(cycle), 1, steps), steps);
    }

    public static ProcessDefinition Of(RunningProcess process) => Find(process.DefinitionCode, process.DefinitionVersion, process.ReviewSteps);

    public static IReadOnlyList<Role> ReviewRolesOf(RunningProcess process) => [.. process.ReviewSteps.Split(',').Select(Enum.Parse<Role>)];

    /// <summary>The definition that a run like this one would get today.</summary>
    /// <param name="cycle">The cycle of its obligation as it is now; null: it runs for a follow-up.</param>
    public static (ProcessDefinition Definition, string ReviewSteps) CurrentLike(RunningProcess process, Cycle? cycle) =>
        cycle is null ? (Current.Single(definition => definition.Code == process.DefinitionCode), "") : CurrentFor(cycle);

    /// <summary>Called at start, so that a wrong definition stops the program with one line and not a user.</summary>
    /// <exception cref="InvalidOperationException">A process starts another that does not exist, and any fault of <see cref="ProcessDefinition"/>.</exception>
    public static void Check()
    {
        var codes = Current.Select(definition => definition.Code).ToHashSet();
        foreach (var definition in Current)
        {
            if (definition.Steps.SelectMany(step => step.Outcomes).FirstOrDefault(outcome => outcome.StartsChildren is { } child && !codes.Contains(child)) is { } wrong)
            {
                throw new InvalidOperationException($"Process {definition.Code} v{definition.Version}: outcome \"{wrong.Code}\" starts \"{wrong.StartsChildren}\", which is no process.");
            }
        }
    }

    public static ProcessDefinition Find(string code, int version, string reviewSteps) =>
        Known.GetOrAdd((code, version, reviewSteps), key => (key.Code, key.Version) switch
        {
            (FollowUpProcesses.Difficulty, 1) => FollowUpProcesses.DifficultyVersion1,
            (FollowUpProcesses.Inspection, 1) => FollowUpProcesses.InspectionVersion1,
            (FollowUpProcesses.Duty, 1) => FollowUpProcesses.DutyVersion1,
            (FollowUpProcesses.Duty, 2) => FollowUpProcesses.DutyVersion2,
            (FollowUpProcesses.Adjustment, 1) => FollowUpProcesses.AdjustmentVersion1,
            (ReportProcesses.TargetRegistration or ReportProcesses.PeriodicReport, 1) => ReportProcesses.Version1(key.Code, [.. key.ReviewSteps.Split(',').Select(Enum.Parse<Role>)]),
            _ => throw new InvalidOperationException($"Process {key.Code} has no version {key.Version}."),
        });
}
