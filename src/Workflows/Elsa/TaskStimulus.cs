namespace PartyWorkflow.Workflows.Elsa;

/// <summary>
/// What a waiting task is found by. With the process, because Elsa matches a payload over all instances; with the visit, because a stimulus must never
/// reach the next visit of the same step.
/// </summary>
public sealed record TaskStimulus(string Process, int Visit)
{
    /// <summary>The bookmark's id: given, not drawn, so that what a crash left half written is overwritten and not doubled.</summary>
    public string BookmarkId => $"{Process}:{Visit}";
}
