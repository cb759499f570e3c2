using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Display;

/// <summary>The fields of an adjustment: what stands beside what was typed.</summary>
/// <param name="Prefix">Before the ids of the fields, where several forms share a page.</param>
public sealed record TargetInputs(TargetFigures.Standing Standing, IReadOnlyDictionary<string, string> Typed, ILookup<string, string> Wrong, string Prefix = "");
