namespace PartyWorkflow.Domain.Units;

/// <summary>
/// Which cycles a kind of unit owes from a day on, until the next such entry begins (R6). An empty list: none from that day on.
/// </summary>
public sealed class OwedCycles
{
    private OwedCycles()
    {
    }

    public DateOnly From { get; private set; }

    /// <summary>Codes of cycles.</summary>
    public IReadOnlyList<string> Cycles { get; private set; } = [];

    internal static OwedCycles Of(DateOnly from, IEnumerable<string> cycles) => new() { From = from, Cycles = [.. cycles] };
}
