using System.Text.Json.Serialization;

namespace PartyWorkflow.Domain.Indicators;

public enum MeasureType
{
    /// <summary>Value at the as-of date.</summary>
    Stock,

    /// <summary>Cumulative from the start of the year: the annual figure replaces the half-year one.</summary>
    Flow,

    /// <summary>The closing figure of the last approved annual report.</summary>
    Opening,

    /// <summary>Computed, never typed.</summary>
    Derived,
}

/// <summary>How the figures of several periods become that of the year.</summary>
public enum OverTime
{
    First,
    Last,
    YtdSum,
    Derived,
}

/// <summary>How the figures of several units become that of the province.</summary>
public enum OverUnits
{
    Sum,
    Recompute,
}

/// <summary>A line of a statistical form, with all that is known of it.</summary>
/// <param name="Validation">The checks as they are written in the catalogue; <see cref="Rules"/> are read from it.</param>
public sealed record Indicator(
    int Ordinal,
    string Code,
    string NameVi,
    string NameEn,
    string UnitOfMeasure,
    string UnitOfMeasureEn,
    MeasureType Measure,
    OverTime OverTime,
    OverUnits OverUnits,
    bool PartyCommitteesOnly,
    string Validation,
    string Source)
{
    [JsonIgnore]
    public IReadOnlyList<FigureRule> Rules { get; } = FigureRule.Parse(Code, Validation);
}

/// <summary>A narrative section of the report outline.</summary>
public sealed record NarrativeSection(string Code, string TitleVi, string TitleEn, string Clause);
