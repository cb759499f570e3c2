namespace PartyWorkflow.Domain.Results;

/// <summary>Done, or refused with the reasons.</summary>
public sealed record Result(IReadOnlyList<Refusal> Refusals)
{
    public static Result Done { get; } = new([]);

    public bool IsDone => Refusals.Count == 0;

    public static Result Refused(string code, string? field = null, params object[] args) => new([new Refusal(code, field, args)]);

    public static implicit operator Result(Refusal refusal) => new([refusal]);
}
