using System.Text.Json.Serialization;

namespace PartyWorkflow.Domain.Submissions;

/// <summary>A line of a submitted revision as it was shown: its number, names and unit of measure, its figure, and what stood beside it.</summary>
/// <param name="Value">Null: none, as of a percentage of an unknown target.</param>
/// <param name="YearBefore">The same period of the year before.</param>
/// <param name="YearEnd">The closing figure of the last annual report.</param>
/// <param name="HalfYear">This year's half-year report, beside an annual one.</param>
/// <param name="PercentOfTarget">Whole percent.</param>
/// <param name="IsFar">Far from the year before, so that an explanation was asked for.</param>
public sealed record ShownLine(
    int Ordinal,
    string Code,
    string NameVi,
    string NameEn,
    string MeasureVi,
    string MeasureEn,
    decimal? Value,
    decimal? YearBefore,
    decimal? YearEnd,
    decimal? HalfYear,
    decimal? Target,
    decimal? PercentOfTarget,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsFar)
{
    /// <summary>What a comment on it names.</summary>
    public string Field => FieldOf(Code);

    public static string FieldOf(string code) => $"figure:{code}";
}
