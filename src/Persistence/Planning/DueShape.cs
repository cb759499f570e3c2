namespace PartyWorkflow.Persistence.Planning;

/// <summary>Obligations that agree in everything the deadline rules read, by one of them: the rules are asked once for all.</summary>
public sealed record DueShape(int Shape, Guid Example);
