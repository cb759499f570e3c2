using PartyWorkflow.Persistence;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>One part of the office that comes with the program.</summary>
/// <param name="Key">Its name for ever: a part is installed once under it.</param>
/// <param name="IsThereAsync">Whether a database that is older than the record of installed parts has it already.</param>
/// <param name="Add">Adds its rows, which the installation saves.</param>
/// <param name="Facts">What was added, for the audit.</param>
public sealed record OfficePart(
    string Key,
    Func<PartyWorkflowDbContext, CancellationToken, Task<bool>> IsThereAsync,
    Action<PartyWorkflowDbContext> Add,
    object Facts);
