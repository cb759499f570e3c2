namespace PartyWorkflow.Domain.Submissions;

/// <summary>Names as they were when the revision was submitted.</summary>
/// <param name="UnitVi">The unit whose figures they are.</param>
/// <param name="OnBehalfOf">For whom the delegate submitted; null: for nobody else.</param>
public sealed record ShownNames(
    string CycleVi,
    string CycleEn,
    string FormVi,
    string FormEn,
    string UnitVi,
    string UnitEn,
    string SubmittedBy,
    string? OnBehalfOf);
