namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>R1, R4, R5: local days, working days and sending hours. Vietnam keeps +07:00 all year.</summary>
internal sealed class ReferenceCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> extraWorkingDays)
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private readonly HashSet<DateOnly> _holidays = [.. holidays];
    private readonly HashSet<DateOnly> _extra = [.. extraWorkingDays];

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset Midnight(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), Offset);

    public static DateTimeOffset SendingTime(DateOnly date) => Midnight(date).AddHours(8);

    public bool IsWorkingDay(DateOnly date)
    {
        if (_extra.Contains(date))
        {
            return true;
        }

        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        // R4: New Year, Victory Day, Labour Day and National Day are free in every year, listed or not.
        var isFixed = date switch
        {
            { Month: 1 or 5, Day: 1 } => true,
            { Month: 4, Day: 30 } => true,
            { Month: 9, Day: 2 } => true,
            _ => false,
        };
        return !isFixed && !_holidays.Contains(date);
    }

    public bool IsSendingHour(DateTimeOffset instant)
    {
        var hour = instant.ToOffset(Offset).Hour;
        return hour is >= 8 and < 18 && IsWorkingDay(DateOf(instant));
    }

    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The n-th working day following the date; the date itself for n = 0.</summary>
    public DateOnly Following(DateOnly date, int workingDays)
    {
        for (var counted = 0; counted < workingDays; counted++)
        {
            date = OnOrAfter(date.AddDays(1));
        }

        return date;
    }
}
