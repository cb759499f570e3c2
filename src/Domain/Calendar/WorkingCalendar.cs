namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// Working days (R4) and sending hours (R5). A date is a working day when it is listed as an extra working day (làm bù),
/// or is Monday to Friday and no public holiday. A year without any holiday entered has only the fixed-date holidays.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Holidays on the same date each year; the others (Tết, Giỗ Tổ, days in lieu) are entered year by year.</summary>
    public static readonly IReadOnlyList<MonthDay> FixedHolidays = [new(1, 1), new(4, 30), new(5, 1), new(9, 2)];

    private static readonly TimeOnly SendingFrom = new(8, 0);
    private static readonly TimeOnly SendingBefore = new(18, 0);

    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _extraWorkingDays;
    private readonly HashSet<int> _yearsEntered;

    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> extraWorkingDays)
    {
        _holidays = [.. holidays];
        _extraWorkingDays = [.. extraWorkingDays];
        _yearsEntered = [.. _holidays.Select(date => date.Year)];
    }

    public bool IsYearEntered(int year) => _yearsEntered.Contains(year);

    public bool IsHoliday(DateOnly date) =>
        IsYearEntered(date.Year) ? _holidays.Contains(date) : FixedHolidays.Contains(new MonthDay(date.Month, Math.Min(date.Day, DateTime.DaysInMonth(2025, date.Month))));

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
