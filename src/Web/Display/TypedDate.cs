using System.Globalization;

namespace PartyWorkflow.Web.Display;

public static class TypedDate
{
    /// <summary>As a date field sends it (2026-06-01), or as people write it (1/6/2026); null: neither.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>For a date field.</summary>
    public static string? Field(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
