namespace PartyWorkflow.Domain.Processes;

/// <summary>
/// One run of a process definition, for an obligation or a follow-up. It keeps the version and the review steps with which it began,
/// whatever becomes of the definition later.
/// </summary>
public sealed class RunningProcess
{
    private readonly List<ProcessTask> _tasks = [];

    private RunningProcess()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Null: it runs for a follow-up.</summary>
    public Guid? ObligationId { get; private set; }

    /// <summary>Null: it runs for an obligation.</summary>
    public Guid? FollowUpId { get; private set; }

    public string DefinitionCode { get; private set; } = "";

    public int DefinitionVersion { get; private set; }

    /// <summary>Roles that approve, in order, as they stood at the start: "BoardStaff,BoardLeader".</summary>
    public string ReviewSteps { get; private set; } = "";

    public string Step { get; private set; } = "";

    public int Visit { get; private set; }

    /// <summary>Optimistic concurrency (I8): changes with every step, when one is given to somebody, and with a move to another version of the definition.</summary>
    public int Version { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public bool IsFinished { get; private set; }

    /// <summary>To whom the open step was given by name; null: it is whose its definition says.</summary>
    public int? AssigneeId { get; private set; }

    public IReadOnlyList<ProcessTask> Tasks => _tasks;

    public static RunningProcess Start(Guid obligationId, string definitionCode, int definitionVersion, string reviewSteps, string firstStep, DateTimeOffset now)
    {
        var process = new RunningProcess
        {
            Id = Guid.CreateVersion7(now),
            ObligationId = obligationId,
            DefinitionCode = definitionCode,
            DefinitionVersion = definitionVersion,
            ReviewSteps = reviewSteps,
        };
        process.Enter(firstStep, isEnd: false, now);
        return process;
    }

    public static RunningProcess StartFor(Guid followUpId, string definitionCode, int definitionVersion, string firstStep, DateTimeOffset now)
    {
        var process = new RunningProcess { Id = Guid.CreateVersion7(now), FollowUpId = followUpId, DefinitionCode = definitionCode, DefinitionVersion = definitionVersion };
        process.Enter(firstStep, isEnd: false, now);
        return process;
    }

    /// <summary>Completes the open task with <paramref name="outcome"/> and enters the next step.</summary>
    public void Advance(string outcome, string nextStep, bool isEnd, StepTaken taken)
    {
        if (IsFinished)
        {
            throw new InvalidOperationException($"Process {Id} has ended.");
        }

        _tasks.Single(task => task.CompletedAt is null).Complete(outcome, taken);
        Enter(nextStep, isEnd, taken.At);
    }

    /// <summary>Goes on under another version of its definition, in the same step: an explicit act of an administrator.</summary>
    public void MoveTo(int definitionVersion, string reviewSteps)
    {
        (DefinitionVersion, ReviewSteps) = (definitionVersion, reviewSteps);
        Version++;
    }

    /// <summary>Gives the open step to somebody by name, until it is left.</summary>
    public void AssignTo(int personId)
    {
        AssigneeId = personId;
        Version++;
    }

    private void Enter(string step, bool isEnd, DateTimeOffset now)
    {
        (Step, Since, IsFinished, AssigneeId) = (step, now, isEnd, null);
        Visit++;
        Version++;
        if (!isEnd)
        {
            _tasks.Add(ProcessTask.Open(Id, step, Visit, now));
        }
    }
}
