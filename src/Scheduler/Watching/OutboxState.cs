namespace PartyWorkflow.Scheduler.Watching;

/// <summary>How the outbox stands.</summary>
/// <param name="Due">Notices that are due and wait.</param>
/// <param name="Lag">The sending time for which the oldest of them has waited.</param>
public sealed record OutboxState(int Due, int Held, int Failed, TimeSpan Lag);
