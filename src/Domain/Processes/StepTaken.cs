namespace PartyWorkflow.Domain.Processes;

/// <summary>Who took a step, for whom, when and with what words. <paramref name="ById"/> null: the program did.</summary>
public sealed record StepTaken(int? ById, int? OnBehalfOfId, string? Comment, DateTimeOffset At);
