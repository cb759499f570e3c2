using System.Text;
using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// Reads the days of an announcement as people paste it: "16/02/2026 - 20/02/2026 Tết Nguyên đán", "Thứ Hai, ngày 27/4/2026", "2026-05-02 làm bù",
/// or the rows of a table. What can't be read for certain is refused by line, never guessed.
/// </summary>
public static partial class AnnouncementReader
{
    public const int MostLines = 400;

    /// <summary>Days. No holiday of Viet Nam is longer, and a wrong year at one end is.</summary>
    public const int LongestRange = 31;

    /// <param name="year">The year of dates that name none.</param>
    public static IReadOnlyList<AnnouncementLine> Read(string text, int year)
    {
        var lines = new List<AnnouncementLine>();
        var seen = new Dictionary<DateOnly, int>();
        foreach (var (line, index) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line.Normalize().Trim(), index)))
        {
            if (line.Length == 0 || (lines.Count == 0 && HeaderPattern().IsMatch(line)))
            {
                continue;
            }

            lines.Add(lines.Count == MostLines
                ? new(index + 1, line, [], new Refusal("lines_too_many", "Announcement", MostLines))
                : Once(ReadLine(index + 1, line, year), seen));
            if (lines.Count > MostLines)
            {
                break;
            }
        }

        return lines;
    }

    private static AnnouncementLine Once(AnnouncementLine line, Dictionary<DateOnly, int> seen)
    {
        if (line.Days.FirstOrDefault(day => seen.ContainsKey(day.Date)) is { } again)
        {
            return line with { Days = [], Fault = new Refusal("line_date_twice", null, again.Date, seen[again.Date]) };
        }

        line.Days.ToList().ForEach(day => seen[day.Date] = line.Number);
        return line;
    }

    private static AnnouncementLine ReadLine(int number, string line, int year)
    {
        var days = DaysOf(line, year);
        return new(number, line, days.Value ?? [], days.Refusals.Count > 0 ? days.Refusals[0] : null);
    }

    private static Result<List<EnteredDay>> DaysOf(string line, int year)
    {
        var text = BulletPattern().Replace(line, "");
        var found = AnnouncedDates.In(text, year);
        if (!found.IsDone)
        {
            return new Result<List<EnteredDay>>(null, found.Refusals);
        }

        var (first, last, before, after) = found.Required;
        if (last < first)
        {
            return new Refusal("line_range_backwards", null, first, last);
        }

        if (last.DayNumber - first.DayNumber >= LongestRange)
        {
            return new Refusal("line_range_too_long", null, first, last, LongestRange);
        }

        if (first.Year < CalendarChecks.FirstYear || last.Year > CalendarChecks.LastYear)
        {
            return new Refusal("year_out_of_range", null, CalendarChecks.FirstYear, CalendarChecks.LastYear);
        }

        var (name, kind) = NameOf(before, after);
        var (isWorked, isFree) = (WorkedPattern().IsMatch(kind), FreePattern().IsMatch(kind));
        if (isWorked && isFree)
        {
            return new Refusal("line_holiday_or_worked");
        }

        if (name.Length > FixedHoliday.LongestName)
        {
            return new Refusal("text_too_long", null, FixedHoliday.LongestName);
        }

        name = name.Length > 0 ? name : isWorked ? "Làm bù" : "Nghỉ lễ";
        return Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(day => new EnteredDay(DateOnly.FromDayNumber(day), name, isWorked)).ToList();
    }

    /// <summary>The name, and all words that tell a holiday from a day that is worked. In a table's row the kind is a column of its own.</summary>
    private static (string Name, string Kind) NameOf(string before, string after)
    {
        var cells = after.Split(['\t', ';', ','], StringSplitOptions.TrimEntries).Select(cell => cell.Trim(Around)).ToList();
        var kind = cells.FindIndex(cell => KindPattern().IsMatch(cell));
        // A cell that says only what kind of day it is ends the name; what follows is a remark of the table.
        var name = kind > 0 ? string.Join(", ", cells.Take(kind).Where(cell => cell.Length > 0)) : after.Trim(Around);
        name = name.Length > 0 ? name : before.Trim(Around);
        return (SpacePattern().Replace(name, " "), kind > 0 ? $"{name} {cells[kind]}" : name);
    }

    /// <summary>What stands between a date and a name.</summary>
    private static readonly char[] Around = [' ', '\t', ':', ';', ',', '.', '-', '–', '—', '|', '"', '(', ')'];

    [GeneratedRegex(@"^[-–—•*+]\s+")]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"^""?(ngày|date)\b[^0-9]*[\t;,][^0-9]*$", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"làm bù|đi làm|lam bu|make-?up|working", RegexOptions.IgnoreCase)]
    private static partial Regex WorkedPattern();

    [GeneratedRegex(@"\bnghỉ\b|\bnghi\b|holiday|\bday off\b", RegexOptions.IgnoreCase)]
    private static partial Regex FreePattern();

    [GeneratedRegex(@"^(nghỉ|nghi|ngày nghỉ|nghỉ lễ|holiday|làm bù|lam bu|ngày làm bù|đi làm|working|working day|extra working day|make-?up day)$", RegexOptions.IgnoreCase)]
    private static partial Regex KindPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
