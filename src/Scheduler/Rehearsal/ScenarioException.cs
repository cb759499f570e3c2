namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>A scenario that can't be played. The message is one line that names the field: <c>units[3].kind: unknown kind "X"</c>.</summary>
public sealed class ScenarioException(string field, string what) : Exception($"{field}: {what}")
{
    /// <summary>Where: <c>units[3].kind</c>.</summary>
    public string Field { get; } = field;

    /// <summary>What is wrong there, in English as the format has it.</summary>
    public string What { get; } = what;
}
