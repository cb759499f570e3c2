using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>What a password must be, wherever one is set: long, rather than of many kinds of signs.</summary>
public static class PasswordRule
{
    public const int ShortestPassword = 12;

    /// <summary>Null: it may be set.</summary>
    /// <param name="field">The input that it was typed into.</param>
    public static Refusal? FaultOf(string? password, string field) =>
        (password?.Length ?? 0) < ShortestPassword ? new Refusal("password_too_short", field, ShortestPassword) : null;

    /// <summary>Of one that somebody chooses for themselves, and types twice.</summary>
    public static Refusal? FaultOf(string? password, string? again, string field, string againField) =>
        FaultOf(password, field) ?? (password == again ? null : new Refusal("password_not_repeated", againField));
}
