namespace PartyWorkflow.Persistence.Identity;

/// <param name="HasPassword">False: the user name is reserved, and nobody can sign in with it yet.</param>
public sealed record AccountState(string UserName, bool HasPassword);
