using System.Globalization;
using PartyWorkflow.Domain.Csv;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>The indicators and the outline's sections. A proposal until a board replaces it; each line names its source.</summary>
public sealed class IndicatorCatalogue
{
    private readonly IReadOnlyList<Row<Indicator>> _lines;
    private readonly IReadOnlyList<Row<NarrativeSection>> _sections;

    private IndicatorCatalogue(IReadOnlyList<Row<Indicator>> lines, IReadOnlyList<Row<NarrativeSection>> sections)
    {
        _lines = lines;
        _sections = sections;
    }

    public IReadOnlyList<Indicator> Indicators => [.. _lines.Select(row => row.Of)];

    public IReadOnlyList<NarrativeSection> Sections => [.. _sections.Select(row => row.Of)];

    /// <summary>The lines that a form of the kind asks for, in the order of the catalogue.</summary>
    public IReadOnlyList<Indicator> LinesOf(FormKind kind) => [.. _lines.Where(row => row.In.Contains(kind)).Select(row => row.Of)];

    /// <summary>The outline as a form of the kind asks for it; a registration of targets has none.</summary>
    public IReadOnlyList<FormSection> OutlineOf(FormKind kind) =>
        kind == FormKind.Targets ? [] : [.. _sections.Select(row => new FormSection(row.Of, row.In.Contains(kind)))];

    /// <exception cref="FormatException">A line can't be read, or a rule names an indicator that does not exist.</exception>
    public static IndicatorCatalogue Parse(string indicatorsCsv, string outlineCsv)
    {
        var lines = CsvReader.Read(indicatorsCsv).Select(ReadIndicator).OrderBy(row => row.Of.Ordinal).ToList();
        var known = lines.Select(row => row.Of.Code).ToHashSet();
        var named = from row in lines
                    from rule in row.Of.Rules
                    from term in rule.Left.Concat(rule.Right)
                    where !known.Contains(term.Code)
                    select (row.Of.Code, Term: term.Code);
        foreach (var (code, term) in named)
        {
            throw new FormatException($"{code}: a rule names \"{term}\", which is no indicator");
        }

        return new IndicatorCatalogue(lines, [.. CsvReader.Read(outlineCsv).Select(ReadSection)]);
    }

    private static Row<Indicator> ReadIndicator(IReadOnlyDictionary<string, string> row)
    {
        var line = new Indicator(
            int.Parse(row["ordinal"], CultureInfo.InvariantCulture),
            row["code"],
            row["name_vi"],
            Capitalised(row["name_en"]),
            row["unit_of_measure"],
            EnglishMeasure(row["unit_of_measure"]),
            Named<MeasureType>(row["measure_type"]),
            Named<OverTime>(row["aggregate_over_time"]),
            Named<OverUnits>(row["aggregate_over_units"]),
            row["applies_to"] == "PC",
            row["validation"],
            row["source"]);
        return new(line, Kinds(("in_target", FormKind.Targets), ("in_half_year", FormKind.HalfYear), ("in_annual", FormKind.Annual)));

        HashSet<FormKind> Kinds(params (string Column, FormKind Kind)[] columns) =>
            [.. columns.Where(column => row[column.Column] == "1").Select(column => column.Kind)];
    }

    private static Row<NarrativeSection> ReadSection(IReadOnlyDictionary<string, string> row)
    {
        var required = new HashSet<FormKind>();
        if (row["half_year"] == "required")
        {
            required.Add(FormKind.HalfYear);
        }

        if (row["annual"] == "required")
        {
            required.Add(FormKind.Annual);
        }

        return new(new(row["section"], row["title_vi"], row["title_en"], row["clause"]), required);
    }

    /// <summary>The catalogue has units of measure in Vietnamese; one without an English word stands as it is.</summary>
    private static string EnglishMeasure(string unit) => unit switch
    {
        "đơn vị" => "units",
        "người" => "people",
        "tổ chức" => "organisations",
        "việc" => "matters",
        "buổi" => "sessions",
        "cuộc" => "occasions",
        _ => unit,
    };

    private static T Named<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(column.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A row with the kinds of form that have it, or for a section those that require it.</summary>
    private sealed record Row<T>(T Of, IReadOnlySet<FormKind> In);
}
