using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>The calendar data as of one moment, or as it would be after a change that nobody has saved yet.</summary>
public sealed class CalendarEntries
{
    private readonly Dictionary<DateOnly, EnteredDay> _days;
    private readonly Dictionary<FixedDateKey, EnteredFixedDate> _fixed;

    public CalendarEntries(IEnumerable<CalendarDay> days, IEnumerable<FixedHoliday> fixedHolidays)
    {
        _days = days.Select(day => new EnteredDay(day.Date, day.NameVi, day.IsExtraWorkingDay)).ToDictionary(day => day.Date);
        _fixed = fixedHolidays.Select(row => new EnteredFixedDate(row.Day, row.Month, row.NameVi, row.FromYear, row.ToYear)).ToDictionary(KeyOf);
    }

    private CalendarEntries(Dictionary<DateOnly, EnteredDay> days, Dictionary<FixedDateKey, EnteredFixedDate> fixedDates) => (_days, _fixed) = (days, fixedDates);

    public IReadOnlyCollection<EnteredFixedDate> Fixed => _fixed.Values;

    /// <summary>Differs whenever anything in the data does, so that what was previewed is known to be still the calendar (I8).</summary>
    public string Stamp
    {
        get
        {
            var text = new StringBuilder();
            foreach (var day in _days.Values.OrderBy(day => day.Date))
            {
                text.Append(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd}|{day.IsExtraWorkingDay}|{day.NameVi}\n");
            }

            foreach (var row in _fixed.Values.OrderBy(row => (row.Month, row.Day, row.FromYear)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{row.Month}/{row.Day}|{row.FromYear}-{row.ToYear}|{row.NameVi}\n");
            }

            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
        }
    }

    /// <summary>Null: nothing is entered for the date.</summary>
    public EnteredDay? DayOn(DateOnly date) => _days.GetValueOrDefault(date);

    public EnteredFixedDate? FixedDate(FixedDateKey key) => _fixed.GetValueOrDefault(key);

    public WorkingCalendar Calendar() => new(
        _days.Values.Where(day => !day.IsExtraWorkingDay).Select(day => day.Date),
        _days.Values.Where(day => day.IsExtraWorkingDay).Select(day => day.Date),
        _fixed.Values.Select(row => FixedHoliday.On(row.Day, row.Month, row.NameVi, row.FromYear, row.ToYear)));

    /// <summary>As it would be with the change; this one stays as it is.</summary>
    public CalendarEntries With(CalendarChange change)
    {
        var (days, fixedDates) = (new Dictionary<DateOnly, EnteredDay>(_days), new Dictionary<FixedDateKey, EnteredFixedDate>(_fixed));
        change.Removed.ToList().ForEach(date => days.Remove(date));
        change.FixedRemoved.ToList().ForEach(key => fixedDates.Remove(key));
        foreach (var day in change.Days)
        {
            days[day.Date] = day;
        }

        foreach (var row in change.Fixed)
        {
            fixedDates[KeyOf(row)] = row;
        }

        return new(days, fixedDates);
    }

    public static FixedDateKey KeyOf(EnteredFixedDate row) => new(row.Day, row.Month, row.FromYear);
}
