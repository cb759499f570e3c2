namespace PartyWorkflow.Scheduler.Tests.Reference;

internal enum ReferenceState
{
    Open,
    Returned,
    Submitted,
    Approved,
    Waived,
}

internal sealed class ReferenceObligation(string key, ReferenceCycle cycle, string unit, DateOnly openingDate, DateOnly cutoff)
{
    public string Key { get; } = key;

    public ReferenceCycle Cycle { get; } = cycle;

    public DateOnly OpeningDate { get; } = openingDate;

    public string Responsible { get; set; } = unit;

    /// <summary>The deadline in force: exclusive, its instant is local 00:00 of this date (R2).</summary>
    public DateOnly DueBefore { get; set; } = cutoff;

    public DateTimeOffset DeadlineInstant => ReferenceCalendar.Midnight(DueBefore);

    /// <summary>R16: the deadline in force is a correction's, so only C1 applies.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>R17: when the deadline in force was granted, if it is an extension.</summary>
    public DateTimeOffset? ExtendedAt { get; set; }

    public DateOnly? TransferredOn { get; set; }

    public ReferenceState State { get; set; }

    public ReferenceState StateBeforeSubmission { get; set; }

    public bool IsUnitsToActOn => State is ReferenceState.Open or ReferenceState.Returned;

    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>Who submitted last, and for whom.</summary>
    public IReadOnlyList<string> Submitters { get; set; } = [];

    public int SubmissionNumber { get; set; }

    public int OpenStep { get; set; }

    /// <summary>R14: decided by the first submission that was not withdrawn.</summary>
    public (string Timeliness, int DaysLate)? Timeliness { get; set; }

    public int DecidedBySubmission { get; set; }

    /// <summary>R19: [submitted, withdrawn) spans, whose milestones are not made up.</summary>
    public List<(DateTimeOffset From, DateTimeOffset Before)> Withdrawals { get; } = [];

    /// <summary>R22: what was sent (or found without a recipient), by deadline and milestone.</summary>
    public HashSet<string> Handled { get; } = [];
}
