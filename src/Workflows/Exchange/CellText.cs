using System.Globalization;

namespace PartyWorkflow.Workflows.Exchange;

internal static class CellText
{
    /// <summary>
    /// Composed (NFC), without what cannot be seen, and trimmed: a copy from a web page or a Mac must not make another name of it.
    /// </summary>
    public static string Clean(string text) =>
        string.Concat(text.Where(IsSeen)).Replace('\u00A0', ' ').Normalize().Trim();

    private static bool IsSeen(char sign) => sign is '\n' or '\t'
        || CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
