using System.Globalization;

namespace PartyWorkflow.Workflows.Exchange;

internal static class ImportDate
{
    private static readonly string[] Formats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>As people write it, 1/7/2025, or as programs do, 2025-07-01. Null: no date, or of a year that is a slip of the finger.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1930 and < 2200 ? date : null;
}
