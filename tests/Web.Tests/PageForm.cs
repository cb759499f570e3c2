using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>A form of a page as a browser would send it, and which of its fields take any text.</summary>
internal sealed partial record PageForm(string Action, bool IsPost, Dictionary<string, string> Fields, IReadOnlyList<string> FreeTexts)
{
    /// <summary>Every form of the page, once for each of its buttons that leads somewhere else.</summary>
    public static IEnumerable<PageForm> In(string body, string here)
    {
        foreach (Match form in FormPattern().Matches(body))
        {
            var (fields, texts) = (new Dictionary<string, string>(), new List<string>());
            foreach (Match tag in FieldPattern().Matches(form.Groups["inside"].Value))
            {
                Read(tag, fields, texts);
            }

            var isPost = Attribute(form.Groups["tag"].Value, "method") == "post";
            var actions = ButtonPattern().Matches(form.Groups["inside"].Value).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
            var own = Attribute(form.Groups["tag"].Value, "action") ?? here;
            foreach (var action in actions.Count > 0 ? actions : [own])
            {
                yield return new PageForm(action, isPost, new(fields), texts);
            }
        }
    }

    /// <summary>The form with the text in each of these fields, and days in those that need one.</summary>
    public Dictionary<string, string> Filled(Func<string, bool> isChosen, Func<string, string> text)
    {
        var filled = Fields.ToDictionary(field => field.Key, field => field.Value.Length == 0 && field.Key is "Date" or "Due" or "Until" ? "2026-06-15" : field.Value);
        foreach (var name in FreeTexts.Where(isChosen))
        {
            filled[name] = text(name);
        }

        return filled;
    }

    private static void Read(Match tag, Dictionary<string, string> fields, List<string> texts)
    {
        var (head, inside) = (tag.Groups["head"].Value, tag.Groups["inside"].Value);
        if (Attribute(head, "name") is not { Length: > 0 } name || name.StartsWith("__", StringComparison.Ordinal))
        {
            return;
        }

        var (type, isArea) = (Attribute(head, "type") ?? "text", head.StartsWith("<textarea", StringComparison.Ordinal));
        if (head.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = OptionPattern().Matches(inside);
            // "Input." are forms of what exists, where a choice that is not made is none; elsewhere one is asked for.
            var chosen = options.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal))
                ?? options.FirstOrDefault(option => name.StartsWith("Input.", StringComparison.Ordinal) || option.Groups[1].Value is not ("" or "0"));
            fields.TryAdd(name, chosen is null ? "" : WebUtility.HtmlDecode(chosen.Groups[1].Value));
        }
        else if (type is not ("checkbox" or "radio" or "file") || head.Contains(" checked", StringComparison.Ordinal))
        {
            fields.TryAdd(name, isArea ? WebUtility.HtmlDecode(inside).TrimStart('\n') : Attribute(head, "value") ?? "");
            if (isArea || (type == "text" && Attribute(head, "inputmode") is null && !head.Contains(" readonly", StringComparison.Ordinal)))
            {
                texts.Add(name);
            }
        }
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("(?<tag><form[^>]*>)(?<inside>[\\s\\S]*?)</form>")]
    private static partial Regex FormPattern();

    [GeneratedRegex("(?<head><input[^>]*>)|(?<head><(?<kind>textarea|select)[^>]*>)(?<inside>[\\s\\S]*?)</\\k<kind>>")]
    private static partial Regex FieldPattern();

    [GeneratedRegex(" formaction=\"([^\"]*)\"")]
    private static partial Regex ButtonPattern();

    [GeneratedRegex("<option value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex OptionPattern();
}
