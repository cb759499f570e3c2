namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// Working days (R4) and sending hours (R5). A date is a working day when it is listed as an extra working day (làm bù), whatever else it is,
/// or is Monday to Friday and neither a fixed-date holiday nor one entered for its year.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly TimeOnly SendingFrom = new(8, 0);
    private static readonly TimeOnly SendingBefore = new(18, 0);

    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _extraWorkingDays;
    private readonly ILookup<(int Month, int Day), FixedHoliday> _fixedHolidays;

    /// <param name="holidays">Those entered for their years: Tết, Giỗ Tổ, days in lieu.</param>
    /// <param name="extraWorkingDays">Days that are worked although they would be free (làm bù).</param>
    /// <param name="fixedHolidays">Those that come every year, beside what is entered.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> extraWorkingDays, IEnumerable<FixedHoliday> fixedHolidays)
    {
        _holidays = [.. holidays];
        _extraWorkingDays = [.. extraWorkingDays];
        _fixedHolidays = fixedHolidays.ToLookup(holiday => (holiday.Month, holiday.Day));
    }

    public bool IsHoliday(DateOnly date) => _holidays.Contains(date) || IsFixedHoliday(date);

    public bool IsFixedHoliday(DateOnly date) => _fixedHolidays[(date.Month, date.Day)].Any(holiday => holiday.CountsIn(date.Year));

    public bool IsExtraWorkingDay(DateOnly date) => _extraWorkingDays.Contains(date);

    public bool IsWorkingDay(DateOnly date) =>
        IsExtraWorkingDay(date) || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date));

    public DateOnly WorkingDayOnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public DateOnly WorkingDayOnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="date"/>, which itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int count)
    {
        for (var i = 0; i < count; i++)
        {
            date = WorkingDayOnOrAfter(date.AddDays(1));
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>08:00 local on <paramref name="date"/>, as a UTC instant (R5).</summary>
    public static DateTimeOffset SendingInstant(DateOnly date) => OfficeZone.At(date, SendingFrom);

    /// <summary>Sending hours are 08:00 up to (not including) 18:00 local on a working day (R5).</summary>
    public bool IsInSendingHours(DateTimeOffset instant)
    {
        var time = OfficeZone.LocalTime(instant);
        return time >= SendingFrom && time < SendingBefore && IsWorkingDay(OfficeZone.LocalDate(instant));
    }

    /// <summary>How much sending time lies between two instants; no more than <paramref name="atMost"/> is counted.</summary>
    public TimeSpan SendingTimeBetween(DateTimeOffset from, DateTimeOffset to, TimeSpan atMost)
    {
        var time = TimeSpan.Zero;
        for (var at = NextSendingInstant(from); at < to && time < atMost; at = NextSendingInstant(at))
        {
            var closes = OfficeZone.At(OfficeZone.LocalDate(at), SendingBefore);
            var until = closes < to ? closes : to;
            time += until - at;
            at = closes;
        }

        return time < atMost ? time : atMost;
    }

    /// <summary>The instant itself inside sending hours, otherwise the next sending time.</summary>
    public DateTimeOffset NextSendingInstant(DateTimeOffset instant)
    {
        if (IsInSendingHours(instant))
        {
            return instant;
        }

        var date = OfficeZone.LocalDate(instant);
        var first = OfficeZone.LocalTime(instant) < SendingFrom ? date : date.AddDays(1);
        return SendingInstant(WorkingDayOnOrAfter(first));
    }
}
