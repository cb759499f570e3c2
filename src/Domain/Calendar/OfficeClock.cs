namespace PartyWorkflow.Domain.Calendar;

/// <summary>The one place that is asked for the time. "Today" is the date in Asia/Ho_Chi_Minh (R1), not the UTC date.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    /// <summary>The current instant, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => OfficeZone.LocalDate(Now);
}
