using System.Text;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>The rules of a style sheet that the pages can use: every selector whose classes all stand in their sources. What is never used would be a third of a first visit.</summary>
internal static partial class StyleSubset
{
    /// <param name="css">Minified; at most one level of @media or @supports.</param>
    /// <param name="used">Every word that may be the name of a class.</param>
    /// <param name="alsoReads">A sheet that comes after it, and reads its variables.</param>
    public static string Of(string css, IReadOnlySet<string> used, string alsoReads)
    {
        var licence = LicencePattern().Match(css).Value;
        var kept = Rules(CommentPattern().Replace(css, ""), used);
        var read = VariablePattern().Matches(kept + alsoReads).Select(match => match.Groups[1].Value).ToHashSet();
        return licence + "\n" + DefinitionPattern().Replace(kept, match => read.Contains(match.Groups[1].Value) ? match.Value : "") + "\n";
    }

    private static string Rules(string css, IReadOnlySet<string> used)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            var close = EndOf(css, open);
            var head = css[at..open];
            var body = css[(open + 1)..close];
            at = close + 1;
            if (head.StartsWith("@charset", StringComparison.Ordinal))
            {
                head = head[(head.IndexOf(';', StringComparison.Ordinal) + 1)..];
            }

            if (head.StartsWith("@media", StringComparison.Ordinal) || head.StartsWith("@supports", StringComparison.Ordinal))
            {
                var inner = Rules(body, used);
                kept.Append(inner.Length > 0 ? $"{head}{{{inner}}}" : "");
            }
            else if (!head.StartsWith('@'))
            {
                var selectors = SelectorPattern().Split(head).Where(selector => IsUsed(selector, used)).ToList();
                kept.Append(selectors.Count > 0 ? $"{string.Join(',', selectors)}{{{body}}}" : "");
            }
        }

        return kept.ToString();
    }

    private static bool IsUsed(string selector, IReadOnlySet<string> used) =>
        !selector.Contains("[data-bs-theme=dark]", StringComparison.Ordinal)
        && ClassPattern().Matches(NegationPattern().Replace(selector, "")).All(match => used.Contains(match.Groups[1].Value));

    private static int EndOf(string css, int open)
    {
        var depth = 1;
        var at = open;
        while (depth > 0)
        {
            at = css.IndexOfAny(['{', '}'], at + 1);
            depth += css[at] == '{' ? 1 : -1;
        }

        return at;
    }

    [GeneratedRegex(@"/\*![\s\S]*?\*/")]
    private static partial Regex LicencePattern();

    [GeneratedRegex(@"/\*[\s\S]*?\*/")]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex SelectorPattern();

    [GeneratedRegex(@":not\([^)]*\)")]
    private static partial Regex NegationPattern();

    [GeneratedRegex(@"\.([A-Za-z][\w-]*)")]
    private static partial Regex ClassPattern();

    [GeneratedRegex(@"var\((--bs-[\w-]+)")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"(?<=[{;])(--bs-[\w-]+):[^;}]*;?")]
    private static partial Regex DefinitionPattern();
}
