using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>An act that takes something from somebody says why.</summary>
public static class Reasons
{
    /// <summary>What is wrong with a reason that must be given; null: nothing.</summary>
    /// <param name="field">The field of the form that it was typed into.</param>
    /// <param name="longest">In characters.</param>
    public static Refusal? Fault(string? reason, string field, int longest) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason_required", field)
        : reason.Trim().Length > longest ? new Refusal("text_too_long", field, longest)
        : null;
}
