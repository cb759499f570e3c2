namespace PartyWorkflow.Domain.Indicators;

/// <summary>What is known beside the form: approved figures of other periods, by indicator code.</summary>
/// <param name="Previous">The same form one year before.</param>
/// <param name="LastAnnual">The last approved annual report: opening figures.</param>
/// <param name="HalfYear">This year's half-year report.</param>
/// <param name="Targets">This year's approved targets.</param>
public sealed record CheckContext(
    IReadOnlyDictionary<string, decimal> Previous,
    IReadOnlyDictionary<string, decimal> LastAnnual,
    IReadOnlyDictionary<string, decimal> HalfYear,
    IReadOnlyDictionary<string, decimal> Targets)
{
    private static readonly Dictionary<string, decimal> Nothing = [];

    public static CheckContext Empty { get; } = new(Nothing, Nothing, Nothing, Nothing);
}
