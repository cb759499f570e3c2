using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Csv;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>
/// The holidays that come with the program (data/holidays.csv), year by year. They are examples to be checked against the official announcement:
/// an installation may enter them, but only an administrator declares a year complete (R4).
/// </summary>
public static class KnownHolidays
{
    private static readonly IReadOnlyList<(DateOnly Date, string NameVi)> Listed = Read();

    /// <summary>The years of which days are known.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. Listed.Select(day => day.Date.Year).Distinct().Order()];

    /// <summary>New ones at each call, to be written into a database.</summary>
    public static IReadOnlyList<CalendarDay> Days() => [.. Listed.Select(day => CalendarDay.Holiday(day.Date, day.NameVi))];

    private static List<(DateOnly, string)> Read()
    {
        const string Name = "holidays.csv";
        using var stream = typeof(KnownHolidays).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. CsvReader.Read(reader.ReadToEnd()).Select(row => (DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), row["name_vi"]))];
    }
}
