namespace PartyWorkflow.Domain.Processes;

/// <summary>A step of a running process that waits, or waited, for somebody. The visit tells two passes through one step apart.</summary>
public sealed class ProcessTask
{
    private ProcessTask()
    {
    }

    public long Id { get; private set; }

    public Guid ProcessId { get; private set; }

    public string Step { get; private set; } = "";

    public int Visit { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public int? CompletedById { get; private set; }

    public int? OnBehalfOfId { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>The reason, the answer, or whatever else was said with the outcome.</summary>
    public string? Comment { get; private set; }

    internal static ProcessTask Open(Guid processId, string step, int visit, DateTimeOffset now) =>
        new() { ProcessId = processId, Step = step, Visit = visit, OpenedAt = now };

    internal void Complete(string outcome, StepTaken taken) =>
        (Outcome, CompletedById, OnBehalfOfId, Comment, CompletedAt) = (outcome, taken.ById, taken.OnBehalfOfId, taken.Comment, taken.At);
}
