using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>A way out of a step: its code, where it leads, who may take it and whether a reason is required.</summary>
public sealed record Outcome(string Code, string Next, IReadOnlyList<Role> By, bool NeedsReason = false);

/// <summary>Which rule gives a step its due date.</summary>
public enum StepDue
{
    None,

    /// <summary>The obligation's deadline in force (R2, R16, R17).</summary>
    Deadline,

    /// <summary>The review deadline (R15), which covers all review steps.</summary>
    Review,
}

/// <summary>A step of a process; one without outcomes is an end.</summary>
public sealed record ProcessStep(string Code, StepDue Due, IReadOnlyList<Outcome> Outcomes)
{
    public bool IsEnd => Outcomes.Count == 0;

    public Outcome? Find(string outcome) => Outcomes.FirstOrDefault(candidate => candidate.Code == outcome);

    public static ProcessStep End(string code) => new(code, StepDue.None, []);
}
