namespace PartyWorkflow.Domain.Measures;

/// <summary>A part of a whole, kept as its two counts.</summary>
public readonly record struct Share(int Part, int Whole)
{
    private const decimal AllButAll = 99.9m;

    /// <summary>In per cent with one decimal; null: of nothing. It is 100 only when it is all, and 0 only when it is none.</summary>
    public decimal? Percent => Whole == 0 ? null : Part == Whole ? 100 : Part == 0 ? 0
        : Math.Clamp(Math.Round(100m * Part / Whole, 1, MidpointRounding.AwayFromZero), 100 - AllButAll, AllButAll);
}
