namespace PartyWorkflow.Domain.Indicators;

/// <summary>
/// "Khác xa": a figure that is more than three times that of the year before, or less than a third of it; exactly three times, or a third, is not.
/// Where the year before is unknown or small, nothing is far from it. The one measure: the unit explains what the reviewer sees marked.
/// </summary>
public static class FarFigure
{
    private const decimal Factor = 3;

    /// <summary>Below it, a few more or less are already three times as many.</summary>
    private const decimal Small = 10;

    public static bool IsFar(decimal? value, decimal? yearBefore) =>
        value is { } now && yearBefore is >= Small and { } before && (now > before * Factor || now * Factor < before);
}
