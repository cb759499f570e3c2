namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// "Trước ngày 25/5" (R2): exclusive. The deadline instant is local 00:00 at the start of <see cref="DueBefore"/>;
/// what is received before it is on time, at it or after it late.
/// </summary>
public readonly record struct Deadline(DateOnly DueBefore)
{
    /// <summary>No deadline lies after this date: what follows from one has to be a date, too.</summary>
    public static readonly DateOnly Latest = new(2200, 1, 1);

    /// <summary>The instant from which a submission is late, UTC.</summary>
    public DateTimeOffset Instant => OfficeZone.LocalMidnight(DueBefore);

    /// <summary>The last local date on which a submission is on time: "chậm nhất 24 giờ ngày …".</summary>
    public DateOnly LastOnTimeDate => DueBefore.AddDays(-1);

    public bool HasPassedAt(DateTimeOffset instant) => instant >= Instant;

    /// <summary>Whole days late of a submission received at <paramref name="receivedAt"/>; 0 when on time (R14: any part of the first day is one day).</summary>
    public int DaysLate(DateTimeOffset receivedAt) => TimeLeft.Of(this, receivedAt).DaysOverdue;
}
