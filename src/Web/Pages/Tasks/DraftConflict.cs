using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>
/// Two texts of one draft (I8): what was typed here, and what was saved meanwhile by somebody else or by the same person elsewhere. Of a field that only
/// one of them changed since <paramref name="FilledFrom"/>, that one is proposed; where it is not known any more, what was typed.
/// </summary>
/// <param name="Label">Whose the saved text is, and of when.</param>
/// <param name="FilledFrom">The version that the form was filled from; null: it is not kept any more.</param>
public sealed record DraftConflict(string Label, ReportContent Saved, ReportContent Typed, ReportContent? FilledFrom)
{
    /// <summary>The value of a choice for the saved text.</summary>
    public const string TakeSaved = "saved";

    /// <summary>The value of a choice for what stands in the field.</summary>
    public const string KeepTyped = "typed";

    public DraftDifference? Figure(string code) => Of(FigureKey(code), content => content.Figure(code));

    public DraftDifference? Explanation(string code) => Of(ExplanationKey(code), content => content.Explanation(code));

    public DraftDifference? Narrative(string code) => Of(NarrativeKey(code), content => content.Narrative(code));

    /// <summary>What was typed, with the saved text wherever that was chosen.</summary>
    public static ReportContent Choose(ReportContent typed, ReportContent saved, IReadOnlyDictionary<string, string?> choices)
    {
        bool IsTaken(string key) => choices.GetValueOrDefault(key) == TakeSaved;
        return new(
            Chosen(typed.Figures, saved.Figures, code => IsTaken(FigureKey(code))),
            Chosen(typed.Narratives, saved.Narratives, code => IsTaken(NarrativeKey(code))),
            Chosen(typed.Explanations, saved.Explanations, code => IsTaken(ExplanationKey(code))));
    }

    /// <summary>The same to a reader.</summary>
    public static bool Agree(string one, string other) => Plain(one) == Plain(other);

    private static string FigureKey(string code) => $"figure:{code}";

    private static string ExplanationKey(string code) => $"explain:{code}";

    private static string NarrativeKey(string code) => $"section:{code}";

    private static Dictionary<string, string> Chosen(
        IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> saved, Func<string, bool> isTaken) =>
        typed.Keys.Union(saved.Keys).Select(code => (code, text: (isTaken(code) ? saved : typed).GetValueOrDefault(code, "")))
            .Where(field => field.text.Length > 0).ToDictionary(field => field.code, field => field.text);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private DraftDifference? Of(string key, Func<ReportContent, string> text)
    {
        var (saved, typed, before) = (text(Saved), text(Typed), FilledFrom is null ? null : text(FilledFrom));
        if (Agree(saved, typed) || (before is not null && Agree(saved, before)))
        {
            return null;
        }

        return new DraftDifference(key, Label, saved, before is not null && Agree(typed, before));
    }
}
