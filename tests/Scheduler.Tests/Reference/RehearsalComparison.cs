using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>Compares two lists of event lines as multisets over every field but <c>messageId</c> and <c>reason</c>.</summary>
internal static class RehearsalComparison
{
    private const int Shown = 12;

    /// <returns>Null when both hold the same events; otherwise the first differences in order of time.</returns>
    public static string? Diff(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var balance = new Dictionary<(DateTimeOffset At, string Line), int>();
        foreach (var line in expected.Select(Canonical))
        {
            balance[line] = balance.GetValueOrDefault(line) + 1;
        }

        foreach (var line in actual.Select(Canonical))
        {
            balance[line] = balance.GetValueOrDefault(line) - 1;
        }

        var differences = balance.Where(entry => entry.Value != 0)
            .OrderBy(entry => entry.Key.At).ThenBy(entry => entry.Key.Line, StringComparer.Ordinal).ToList();
        if (differences.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{differences.Count} differing events, the first of them:").AppendLine();
        foreach (var ((_, line), count) in differences.Take(Shown))
        {
            var side = count > 0 ? "missing from actual" : "only in actual     ";
            text.Append(CultureInfo.InvariantCulture, $"  {side} x{Math.Abs(count)}: {line}").AppendLine();
        }

        return text.ToString();
    }

    private static (DateTimeOffset At, string Line) Canonical(string json)
    {
        var node = JsonNode.Parse(json)!.AsObject();
        var at = Instant(node["at"]!.GetValue<string>());
        var fields = node
            .Where(field => field.Key is not ("at" or "type" or "messageId" or "reason"))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={(field.Key == "deadline" ? ReferenceEvent.Format(Instant(field.Value!.GetValue<string>())) : field.Value?.ToJsonString())}");
        return (at, $"{ReferenceEvent.Format(at)} {node["type"]} {string.Join(' ', fields)}");
    }

    // The specification does not say whether a deadline is written as a date or as its instant: both read the same.
    private static DateTimeOffset Instant(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ReferenceCalendar.Midnight(date)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToOffset(ReferenceCalendar.Offset);
}
