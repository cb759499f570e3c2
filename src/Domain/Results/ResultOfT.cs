namespace PartyWorkflow.Domain.Results;

/// <summary>A value, or refused with the reasons.</summary>
public sealed record Result<T>(T? Value, IReadOnlyList<Refusal> Refusals)
{
    public bool IsDone => Refusals.Count == 0;

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Required => IsDone ? Value! : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals)}");

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) => new(default, refusals);
}
