namespace PartyWorkflow.Persistence.Planning;

/// <summary>A unit responsible for obligations of a shape, with one of them.</summary>
public sealed record DueUnit(int Shape, int UnitId, Guid Example);
