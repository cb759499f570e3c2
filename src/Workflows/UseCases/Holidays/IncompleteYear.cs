using System.Globalization;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>What the board's item about a year that is not complete says (R4).</summary>
/// <param name="First">The first deadline or milestone that falls into the year; null: none of the next 60 days does yet.</param>
public sealed record IncompleteYear(int Year, DateOnly? First)
{
    private const string DateFormat = "yyyy-MM-dd";

    public static IncompleteYear Of(BoardItem item)
    {
        var parts = item.Detail!.Split(' ');
        DateOnly? first = parts.Length > 1 ? DateOnly.ParseExact(parts[1], DateFormat, CultureInfo.InvariantCulture) : null;
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), first);
    }

    internal BoardItem Raise(DateTimeOffset at)
    {
        var year = Year.ToString(CultureInfo.InvariantCulture);
        return First is { } first
            ? BoardItem.Raise(BoardItemKind.YearWithoutHolidays, $"no-holidays:{year}:dates", at, detail: $"{year} {first.ToString(DateFormat, CultureInfo.InvariantCulture)}")
            : BoardItem.Raise(BoardItemKind.YearWithoutHolidays, $"no-holidays:{year}", at, detail: year);
    }
}
