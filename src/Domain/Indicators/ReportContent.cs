using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>What somebody typed: figures by indicator code, narratives by section code, explanations by field. Texts as typed.</summary>
public sealed record ReportContent(
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyDictionary<string, string> Narratives,
    IReadOnlyDictionary<string, string> Explanations)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> Nothing = [];

    public static ReportContent Empty { get; } = new(Nothing, Nothing, Nothing);

    public static ReportContent FromJson(string json) => JsonSerializer.Deserialize<ReportContent>(json, Plain) ?? Empty;

    public string Figure(string code) => Figures.GetValueOrDefault(code, "");

    public string Narrative(string code) => Narratives.GetValueOrDefault(code, "");

    public string Explanation(string code) => Explanations.GetValueOrDefault(code, "");

    /// <summary>Null: not typed, or not a number.</summary>
    public decimal? Value(string code) => FigureText.TryParse(Figure(code), out var value) ? value : null;

    /// <summary>As typed, for a draft.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    /// <summary>
    /// The canonical form (I3): codes in ordinal order, figures as invariant numbers, texts in NFC with \n, blanks left out. Two submissions
    /// that say the same have the same bytes.
    /// </summary>
    public string ToCanonicalJson(FormTemplate template)
    {
        var figures = template.Figures.Where(figure => Value(figure.Code) is not null).ToDictionary(figure => figure.Code, figure => Value(figure.Code)!.Value.ToString(CultureInfo.InvariantCulture));
        var sections = template.Sections.Select(section => section.Section.Code);
        return JsonSerializer.Serialize(new ReportContent(
            Sorted(figures), Sorted(sections.ToDictionary(code => code, Narrative)), Sorted(template.Figures.ToDictionary(figure => figure.Code, figure => Explanation(figure.Code)))), Plain);
    }

    /// <summary>SHA-256 over UTF-8, lower-case hex.</summary>
    public static string Sha256Hex(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));

    private static SortedDictionary<string, string> Sorted(Dictionary<string, string> texts)
    {
        var kept = texts.Select(pair => (pair.Key, Text: pair.Value.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC))).Where(pair => pair.Text.Length > 0);
        return new SortedDictionary<string, string>(kept.ToDictionary(pair => pair.Key, pair => pair.Text), StringComparer.Ordinal);
    }
}
