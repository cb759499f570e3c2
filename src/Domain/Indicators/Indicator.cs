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

/// <summary>A line of the statistical form.</summary>
public sealed record Indicator(
    int Ordinal,
    string Code,
    string NameVi,
    string NameEn,
    string UnitOfMeasure,
    MeasureType Measure,
    bool InTarget,
    bool InHalfYear,
    bool InAnnual,
    bool PartyCommitteesOnly,
    IReadOnlyList<FigureRule> Rules,
    string Source);

/// <summary>A narrative section of the report outline.</summary>
public sealed record NarrativeSection(string Code, string TitleVi, string TitleEn, string Clause, bool RequiredInHalfYear, bool RequiredInAnnual);
