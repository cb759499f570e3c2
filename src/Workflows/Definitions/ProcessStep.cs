using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>Whose people may take an outcome.</summary>
public enum Party
{
    /// <summary>The unit that it is about: that owes the report, raised the difficulty, was inspected, gave the duty.</summary>
    Unit,

    /// <summary>The unit or agency that it is assigned to; the board itself when it is assigned to nobody else.</summary>
    Lead,

    /// <summary>The Provincial Party Organisation Board.</summary>
    Board,
}

/// <summary>What has to be given with an outcome.</summary>
[Flags]
public enum Inputs
{
    None = 0,
    Reason = 1,

    /// <summary>What was done, answered or concluded.</summary>
    Text = 2,

    /// <summary>Who sees to it, and by when.</summary>
    Assignment = 4,

    /// <summary>A new date.</summary>
    Date = 8,

    /// <summary>The number of the difficulty that goes on in its place.</summary>
    Other = 16,

    /// <summary>The findings of an inspection, one a line; none is an answer, too.</summary>
    Findings = 32,

    /// <summary>Figures of the targets.</summary>
    Figures = 64,
}

/// <summary>A way out of a step: its code, where it leads, who may take it, and what it asks for.</summary>
/// <param name="Of">Whose people.</param>
/// <param name="NotWhoTook">Duties are apart (I6): who took this outcome last may not take that one.</param>
/// <param name="StartsChildren">Code of the process that is started for each finding, and awaited where the step it leads to says so.</param>
public sealed record Outcome(string Code, string Next, IReadOnlyList<Role> By, Inputs Needs = Inputs.None, Party Of = Party.Unit, string? NotWhoTook = null, string? StartsChildren = null)
{
    public bool NeedsReason => Needs.HasFlag(Inputs.Reason);
}

/// <summary>Which rule gives a step its due date.</summary>
public enum StepDue
{
    None,

    /// <summary>The obligation's deadline in force (R2, R16, R17).</summary>
    Deadline,

    /// <summary>The review deadline (R15), which covers all review steps.</summary>
    Review,

    /// <summary>The deadline given with the assignment.</summary>
    Assigned,

    /// <summary>The n-th working day after the step was entered.</summary>
    WorkingDays,

    /// <summary>The day for which it is planned.</summary>
    Planned,
}

/// <summary>A step of a process; one without outcomes is an end.</summary>
/// <param name="WorkingDays">For <see cref="StepDue.WorkingDays"/>.</param>
/// <param name="AwaitsChildren">Nobody acts here: the program goes on by <see cref="Outcomes.ChildrenClosed"/> when every process that this one started has ended.</param>
public sealed record ProcessStep(string Code, StepDue Due, IReadOnlyList<Outcome> Outcomes, int WorkingDays = 0, bool AwaitsChildren = false)
{
    public bool IsEnd => Outcomes.Count == 0;

    public Outcome? Find(string outcome) => Outcomes.FirstOrDefault(candidate => candidate.Code == outcome);

    public static ProcessStep End(string code) => new(code, StepDue.None, []);
}
