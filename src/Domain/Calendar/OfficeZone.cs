namespace PartyWorkflow.Domain.Calendar;

/// <summary>The zone in which every deadline is reckoned (R1): Asia/Ho_Chi_Minh. Stored instants are UTC.</summary>
public static class OfficeZone
{
    public static TimeZoneInfo Info { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The UTC instant of local 00:00 at the start of <paramref name="date"/>.</summary>
    public static DateTimeOffset LocalMidnight(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The UTC instant of a local date and time. The zone has had one offset since 1975, so every local time exists once.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Info.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Info);

    public static DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public static TimeOnly LocalTime(DateTimeOffset instant) => TimeOnly.FromDateTime(ToLocal(instant).DateTime);
}
