namespace PartyWorkflow.Domain.Results;

/// <summary>
/// Why something that a person asked for is not done, and what they can put right. <paramref name="Code"/> is stable, snake_case,
/// and has a sentence in each language; <paramref name="Field"/> names the input it concerns.
/// </summary>
public sealed record Refusal(string Code, string? Field = null, params object[] Args)
{
    public override string ToString() => Field is null ? Code : $"{Field}: {Code}";
}
