using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>Rates as every page shows them (R24): never without numerator and denominator.</summary>
public static class ReportingWords
{
    /// <summary>"47/49 (95,9%)"; of nothing: "–".</summary>
    public static string Share(this Words words, Share share) =>
        share.Percent is { } percent ? $"{words.Counts(share)} ({words.Number(percent)}%)" : "–";

    /// <summary>"47/49", where there is no room for more; of nothing: "–".</summary>
    public static string Counts(this Words words, Share share) => share.Whole == 0 ? "–" : $"{words.Number(share.Part)}/{words.Number(share.Whole)}";
}
