namespace PartyWorkflow.Domain.Processes;

/// <summary>
/// What a second runtime has still to be told of a process, written in the transaction that changed it and removed when it was told. These tables stay
/// the truth: a command never decides anything, it only brings the other one up to date.
/// </summary>
public sealed class RuntimeCommand
{
    private RuntimeCommand()
    {
    }

    public long Id { get; private set; }

    public Guid ProcessId { get; private set; }

    /// <summary>The visit that was completed; with no outcome, the one at which the process stood.</summary>
    public int Visit { get; private set; }

    /// <summary>Null: to be placed anew where the process stands, because it began or was moved to another definition.</summary>
    public string? Outcome { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static RuntimeCommand Place(Guid processId, int visit, DateTimeOffset at) => new() { ProcessId = processId, Visit = visit, At = at };

    public static RuntimeCommand Complete(ProcessTask task) =>
        new() { ProcessId = task.ProcessId, Visit = task.Visit, Outcome = task.Outcome, At = task.CompletedAt!.Value };
}
