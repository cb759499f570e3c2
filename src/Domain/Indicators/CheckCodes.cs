namespace PartyWorkflow.Domain.Indicators;

/// <summary>Codes of what a check finds; each has a sentence in both languages, which names the remedy.</summary>
public static class CheckCodes
{
    public const string FigureMissing = "figure_missing";
    public const string FigureNotANumber = "figure_not_a_number";
    public const string FigureAboveLimit = "figure_above_limit";
    public const string FigureBelowLimit = "figure_below_limit";
    public const string FigureOutOfBalance = "figure_out_of_balance";
    public const string FigureBelowHalfYear = "figure_below_half_year";
    public const string FigureNotOpening = "figure_not_opening";
    public const string FigureToExplain = "figure_to_explain";
    public const string FigureFarFromPrevious = "figure_far_from_previous";
    public const string SectionMissing = "section_missing";
    public const string SectionTooLong = "section_too_long";

    public static IReadOnlyList<string> All { get; } =
    [
        FigureMissing, FigureNotANumber, FigureAboveLimit, FigureBelowLimit, FigureOutOfBalance, FigureBelowHalfYear, FigureNotOpening,
        FigureToExplain, FigureFarFromPrevious, SectionMissing, SectionTooLong,
    ];
}
