namespace PartyWorkflow.Domain.Calendar;

/// <summary>The one place that is asked for the time. "Today" is the date in Asia/Ho_Chi_Minh (R1), not the UTC date.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    /// <summary>The current instant, UTC, in whole microseconds: what every store keeps, so that an instant reads back as it was written.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    public DateOnly Today => OfficeZone.LocalDate(Now);
}
