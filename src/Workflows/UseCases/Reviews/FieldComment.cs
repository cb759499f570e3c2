namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>A reviewer's comment on one figure ("figure:PO_END") or section ("section:II").</summary>
public sealed record FieldComment(string Field, string Text);
