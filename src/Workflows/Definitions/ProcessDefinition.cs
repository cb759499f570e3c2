namespace PartyWorkflow.Workflows.Definitions;

/// <summary>
/// A versioned process as data. Building a wrong one fails with one line that names the fault: a running process must never meet it.
/// </summary>
public sealed record ProcessDefinition
{
    private readonly Dictionary<string, ProcessStep> _steps;

    /// <exception cref="InvalidOperationException">A step is named twice, an outcome leads nowhere or is named twice, a step can't be reached, or no end can.</exception>
    public ProcessDefinition(string code, int version, IReadOnlyList<ProcessStep> steps)
    {
        (Code, Version, Steps) = (code, version, steps);
        if (steps.GroupBy(step => step.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Wrong($"step \"{twice.Key}\" stands twice");
        }

        _steps = steps.ToDictionary(step => step.Code);
        foreach (var step in steps)
        {
            Check(step);
        }

        if (steps.FirstOrDefault(step => !ReachableFrom(steps[0].Code).Contains(step.Code)) is { } unreachable)
        {
            throw Wrong($"step \"{unreachable.Code}\" can't be reached");
        }

        if (steps.FirstOrDefault(step => !ReachableFrom(step.Code).Any(code => _steps[code].IsEnd)) is { } deadEnd)
        {
            throw Wrong($"no end can be reached from step \"{deadEnd.Code}\"");
        }
    }

    public string Code { get; }

    public int Version { get; }

    public IReadOnlyList<ProcessStep> Steps { get; }

    public ProcessStep First => Steps[0];

    public ProcessStep Step(string code) => _steps[code];

    private void Check(ProcessStep step)
    {
        foreach (var outcome in step.Outcomes)
        {
            if (!_steps.ContainsKey(outcome.Next))
            {
                throw Wrong($"outcome \"{outcome.Code}\" of step \"{step.Code}\" leads to \"{outcome.Next}\", which is no step");
            }

            var isTheProgramsToTake = step.AwaitsChildren && outcome.Code == Outcomes.ChildrenClosed;
            if (!isTheProgramsToTake && (outcome.By.Count == 0 || outcome.By.Any(role => !Enum.IsDefined(role))))
            {
                throw Wrong($"outcome \"{outcome.Code}\" of step \"{step.Code}\" names no role that exists");
            }

            if (outcome.NotWhoTook is { } other && Steps.All(any => any.Find(other) is null))
            {
                throw Wrong($"outcome \"{outcome.Code}\" of step \"{step.Code}\" is not for who took \"{other}\", which is no outcome");
            }
        }

        if (step.AwaitsChildren && (step.Outcomes.Count != 1 || step.Find(Outcomes.ChildrenClosed) is null))
        {
            throw Wrong($"step \"{step.Code}\" awaits others and must have the one outcome \"{Outcomes.ChildrenClosed}\"");
        }

        if (step.IsEnd && step.Due != StepDue.None)
        {
            throw Wrong($"step \"{step.Code}\" is due but has no outcome: a dead end");
        }

        if (step.Due == StepDue.WorkingDays && step.WorkingDays < 1)
        {
            throw Wrong($"step \"{step.Code}\" is due in {step.WorkingDays} working days");
        }

        if (step.Outcomes.GroupBy(outcome => outcome.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Wrong($"outcome \"{twice.Key}\" of step \"{step.Code}\" stands twice");
        }
    }

    private HashSet<string> ReachableFrom(string code)
    {
        var reached = new HashSet<string> { code };
        var open = new Stack<string>(reached);
        while (open.TryPop(out var next))
        {
            foreach (var outcome in _steps[next].Outcomes.Where(outcome => reached.Add(outcome.Next)))
            {
                open.Push(outcome.Next);
            }
        }

        return reached;
    }

    private InvalidOperationException Wrong(string what) => new($"Process {Code} v{Version}: {what}.");
}
