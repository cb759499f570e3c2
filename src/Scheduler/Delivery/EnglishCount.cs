using System.Globalization;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>"1 day", "5 days": Vietnamese has no plural, English has.</summary>
public static class EnglishCount
{
    public static string Days(int count) => Of(count, "day");

    /// <param name="noun">One whose plural ends in s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
