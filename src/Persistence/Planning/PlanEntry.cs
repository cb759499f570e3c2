using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Persistence.Planning;

/// <summary>What is due for every obligation of a shape.</summary>
/// <param name="Level">Of an escalation; otherwise 0.</param>
public sealed record PlanEntry(int Shape, NoticeKind Kind, string Milestone, int Level, DateTimeOffset DueAt);
