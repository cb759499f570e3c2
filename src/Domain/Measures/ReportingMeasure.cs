namespace PartyWorkflow.Domain.Measures;

/// <summary>The counts of R24 over one span. A rate is never kept without them: whoever shows one shows its numerator and denominator.</summary>
/// <param name="Due">The denominator of both rates.</param>
/// <param name="Submitted">Of those due.</param>
/// <param name="OnTime">Of those submitted.</param>
public readonly record struct ReportingMeasure(int Due, int Submitted, int OnTime)
{
    /// <summary>Submitted of due.</summary>
    public Share Reporting => new(Submitted, Due);

    /// <summary>Submitted on time of due.</summary>
    public Share Punctuality => new(OnTime, Due);

    public static ReportingMeasure operator +(ReportingMeasure one, ReportingMeasure other) => Add(one, other);

    public static ReportingMeasure Add(ReportingMeasure one, ReportingMeasure other) =>
        new(one.Due + other.Due, one.Submitted + other.Submitted, one.OnTime + other.OnTime);

    /// <summary>So many obligations of one standing.</summary>
    public static ReportingMeasure Of(ReportStanding standing, int count) => standing switch
    {
        ReportStanding.NotDue => default,
        ReportStanding.Missing => new(count, 0, 0),
        ReportStanding.Late => new(count, count, 0),
        ReportStanding.OnTime => new(count, count, count),
    };
}
