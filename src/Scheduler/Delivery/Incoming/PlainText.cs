using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>
/// The text of a stranger's mail, made safe to keep and to show: bounded, and without characters that a store refuses or that turn a page's
/// text around.
/// </summary>
internal static class PlainText
{
    /// <summary>What the mail says to its reader. Of HTML only the text between the tags.</summary>
    public static string Of(MimeMessage message, int longest)
    {
        var parts = message.BodyParts.OfType<TextPart>().Where(part => part is { IsAttachment: false }).ToList();
        var text = parts.Find(part => part.IsPlain)?.Text
            ?? (parts.Find(part => part.IsHtml) is { } html ? WithoutTags(html.Text) : parts.FirstOrDefault()?.Text ?? "");
        return Bounded(text, longest);
    }

    public static string OneLine(string text) =>
        string.Join(' ', Clean(text).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public static string Bounded(string text, int longest)
    {
        // Cut before it is looked through: what a stranger sends may be long.
        var clean = Clean(text.Length <= 2 * longest ? text : text[..(2 * longest)]).Trim();
        return clean.Length <= longest ? clean : clean[..(longest - 1)] + "…";
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half a pair is read as U+FFFD, which every store keeps. Format characters would let a text show in another order than it is
            // written.
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t' || category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static string WithoutTags(string html)
    {
        var (text, isShown) = (new StringBuilder(), true);
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken { Id: HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title } hidden)
            {
                isShown = hidden.IsEndTag;
            }
            else if (isShown && token is HtmlDataToken { Kind: HtmlTokenKind.Data } data)
            {
                text.Append(data.Data);
            }
            else if (token is HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI })
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
