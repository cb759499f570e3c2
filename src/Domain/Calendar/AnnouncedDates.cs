using System.Globalization;
using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>Finds the one date or range of dates in a line, and what stands before and behind it.</summary>
internal static partial class AnnouncedDates
{
    private static readonly string[] Weekdays = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

    public static Result<(DateOnly First, DateOnly Last, string Before, string After)> In(string line, int year)
    {
        var matches = DatePattern().Matches(line);
        if (matches.Count == 0)
        {
            return new Refusal("line_without_date");
        }

        var isRange = matches.Count == 2 && BetweenPattern().IsMatch(line[(matches[0].Index + matches[0].Length)..matches[1].Index]);
        if (matches.Count > 1 && !isRange)
        {
            return new Refusal("line_with_several_dates");
        }

        var lastYear = YearOf(matches[^1]) ?? YearOf(matches[0]) ?? year;
        var before = line[..matches[0].Index];
        if (Date(matches[^1], lastYear) is not { } last || Date(matches[0], YearOf(matches[0]) ?? lastYear) is not { } first)
        {
            return new Refusal("line_date_impossible");
        }

        // "từ 16 đến 20/2/2026"
        if (!isRange && DayBeforePattern().Match(before) is { Success: true } day)
        {
            if (Date(int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture), last.Month, last.Year) is not { } begun)
            {
                return new Refusal("line_date_impossible");
            }

            (first, before) = (begun, before[..day.Index]);
        }

        return WrongWeekday(line, matches, first, last) is { } fault ? fault : (first, last, WithoutWords(before), line[(matches[^1].Index + matches[^1].Length)..]);
    }

    /// <summary>A weekday that is not the date's says that one of the two is mistyped.</summary>
    private static Refusal? WrongWeekday(string line, MatchCollection matches, DateOnly first, DateOnly last)
    {
        foreach (var (match, date) in new[] { (matches[0], first), (matches[^1], last) })
        {
            if (WeekdayPattern().Match(line[..match.Index]) is { Success: true } said && Weekday(said.Groups[1].Value) is { } weekday && weekday != date.DayOfWeek)
            {
                return new Refusal("line_weekday_differs", null, said.Groups[1].Value, date);
            }
        }

        return null;
    }

    private static DayOfWeek? Weekday(string text)
    {
        var said = SpacePattern().Replace(text.ToLowerInvariant(), " ");
        var index = said == "cn" ? 0 : char.IsAsciiDigit(said[^1]) ? said[^1] - '1' : Array.IndexOf(Weekdays, said);
        return index < 0 ? null : (DayOfWeek)index;
    }

    private static int? YearOf(Match match) => match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Date(Match match, int year) =>
        Date(int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), year);

    private static DateOnly? Date(int day, int month, int year) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>What stands before the date without "thứ Hai, từ ngày": the rest may be a name.</summary>
    private static string WithoutWords(string before) => LeadPattern().Replace(before, "");

    [GeneratedRegex(
        @"(?<![\d/])(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d>\d{1,2}) ?/ ?(?<m>\d{1,2})(?: ?/ ?(?<y>\d{4}))?|(?<d>\d{1,2})[.-](?<m>\d{1,2})[.-](?<y>\d{4})"
        + @"|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:\s+năm\s+(?<y>\d{4}))?)(?![\d/])",
        RegexOptions.IgnoreCase)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^[\s,.)]*(?:-|–|—|->|→|đến|tới|to|until)\s*(?:hết\s*)?(?:(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|cn)[\s,(]*)?(?:ngày\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenPattern();

    [GeneratedRegex(@"(?:^|(?<=\s))(\d{1,2})\s*(?:-|–|—|đến|tới)\s*(?:hết\s*)?(?:ngày\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DayBeforePattern();

    [GeneratedRegex(@"(thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|\bcn)[\s,(]*(?:ngày\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex(@"(?:(?:\btừ|\bngày|\bcác ngày|thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|\bcn\b)[\s,(]*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
