using System.Globalization;
using PartyWorkflow.Domain.Csv;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>The indicators and the outline's sections. A proposal until a board replaces it; each line names its source.</summary>
public sealed class IndicatorCatalogue
{
    private IndicatorCatalogue(IReadOnlyList<Indicator> indicators, IReadOnlyList<NarrativeSection> sections)
    {
        Indicators = indicators;
        Sections = sections;
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<NarrativeSection> Sections { get; }

    /// <exception cref="FormatException">A line can't be read, or a rule names an indicator that does not exist.</exception>
    public static IndicatorCatalogue Parse(string indicatorsCsv, string outlineCsv)
    {
        var indicators = CsvReader.Read(indicatorsCsv).Select(ReadIndicator).OrderBy(indicator => indicator.Ordinal).ToList();
        var known = indicators.Select(indicator => indicator.Code).ToHashSet();
        var unknown = indicators.SelectMany(indicator => indicator.Rules, (indicator, rule) => (indicator, rule))
            .SelectMany(pair => pair.rule.Left.Concat(pair.rule.Right), (pair, term) => (pair.indicator, term)).FirstOrDefault(pair => !known.Contains(pair.term.Code));
        if (unknown.term is not null)
        {
            throw new FormatException($"{unknown.indicator.Code}: a rule names \"{unknown.term.Code}\", which is no indicator");
        }

        return new IndicatorCatalogue(indicators, [.. CsvReader.Read(outlineCsv).Select(ReadSection)]);
    }

    private static Indicator ReadIndicator(IReadOnlyDictionary<string, string> row) => new(
        int.Parse(row["ordinal"], CultureInfo.InvariantCulture),
        row["code"],
        row["name_vi"],
        Capitalised(row["name_en"]),
        row["unit_of_measure"],
        Enum.Parse<MeasureType>(row["measure_type"], ignoreCase: true),
        row["in_target"] == "1",
        row["in_half_year"] == "1",
        row["in_annual"] == "1",
        row["applies_to"] == "PC",
        FigureRule.Parse(row["code"], row["validation"]),
        row["source"]);

    private static NarrativeSection ReadSection(IReadOnlyDictionary<string, string> row) =>
        new(row["section"], row["title_vi"], row["title_en"], row["clause"], row["half_year"] == "required", row["annual"] == "required");

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
