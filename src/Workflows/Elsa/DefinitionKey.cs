using System.Globalization;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>A definition as a run keeps it, and its ids in Elsa: "PERIODIC_REPORT:BoardStaff,BoardLeader" and "PERIODIC_REPORT:BoardStaff,BoardLeader:v1".</summary>
internal sealed record DefinitionKey(string Code, string ReviewSteps, int Version)
{
    public string DefinitionId => ReviewSteps.Length == 0 ? Code : $"{Code}:{ReviewSteps}";

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{DefinitionId}:v{Version}");

    public ProcessDefinition Definition => ProcessCatalogue.Find(Code, Version, ReviewSteps);

    public static DefinitionKey Of(RunningProcess process) => new(process.DefinitionCode, process.ReviewSteps, process.DefinitionVersion);

    public static DefinitionKey Parse(string definitionId, int version)
    {
        var parts = definitionId.Split(':', 2);
        return new DefinitionKey(parts[0], parts.ElementAtOrDefault(1) ?? "", version);
    }
}
