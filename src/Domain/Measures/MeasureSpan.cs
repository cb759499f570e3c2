using System.Linq.Expressions;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Measures;

/// <summary>
/// The obligations that a measure is about (R24): those of a cycle and year, of a year, or whose cycle's cut-off lies between two dates. Never more than one
/// of the three, so that numbers of different spans are not mixed. The cut-off is the cycle's own: an extension does not move a report to another span.
/// </summary>
public sealed record MeasureSpan
{
    private MeasureSpan()
    {
    }

    /// <summary>Null: all cycles.</summary>
    public string? CycleCode { get; private init; }

    /// <summary>Null: the span is one of dates.</summary>
    public int? Year { get; private init; }

    /// <summary>The first cut-off, included; only of a span of dates.</summary>
    public DateOnly? CutoffFrom { get; private init; }

    /// <summary>The last cut-off, included; only of a span of dates.</summary>
    public DateOnly? CutoffTo { get; private init; }

    public Expression<Func<Obligation, bool>> Covers
    {
        get
        {
            var (code, year, first, last) = (CycleCode, Year, CutoffFrom, CutoffTo);
            return year is not null
                ? obligation => obligation.Year == year && (code == null || obligation.CycleCode == code)
                : obligation => obligation.OriginalDueBefore >= first && obligation.OriginalDueBefore <= last;
        }
    }

    public static MeasureSpan OfYear(int year) => new() { Year = year };

    public static MeasureSpan OfCycle(string cycleCode, int year) => new() { CycleCode = cycleCode, Year = year };

    /// <exception cref="ArgumentException">The last date lies before the first.</exception>
    public static MeasureSpan OfCutoffs(DateOnly first, DateOnly last) =>
        first <= last ? new() { CutoffFrom = first, CutoffTo = last } : throw new ArgumentException($"{last} lies before {first}.", nameof(last));
}
