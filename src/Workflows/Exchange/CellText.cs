using System.Globalization;

namespace PartyWorkflow.Workflows.Exchange;

internal static class CellText
{
    /// <summary>Characters; no field takes as many.</summary>
    private const int LongestRead = 4000;

    /// <summary>
    /// Composed (NFC), without what cannot be seen, and trimmed: a copy from a web page or a Mac must not make another name of it.
    /// </summary>
    public static string Clean(string text) =>
        string.Concat(text.Where(IsSeen)).Replace('\u00A0', ' ').Normalize().Trim();

    /// <summary>The same of a text that may be of any length: of one that is too long, as much as shows that it is.</summary>
    public static string Read(string text) => Clean(text.Length <= LongestRead ? text : text[..LongestRead]);

    private static bool IsSeen(char sign) => sign is '\n' or '\t'
        || CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
