using System.Net;
using System.Text;
using MimeKit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Writes a mail. The same content gives the same bytes: Message-ID, date and boundary all come from it (R22).</summary>
public sealed class MailComposer(MailOptions options)
{
    public MimeMessage Compose(MailContent content)
    {
        var texts = MailTexts.For(content.Locale);
        var items = content.Items.OrderByDescending(Urgency).ThenBy(item => item.DueBefore).ThenBy(item => item.UnitNameVi, StringComparer.Ordinal).ToList();
        var message = new MimeMessage
        {
            Subject = OneLine(items.Count == 1 ? texts.Headline(items[0]) : texts.DigestSubject(items.Count)),
            Date = OfficeZone.ToLocal(content.Date),
            MessageId = content.MessageId,
            Body = new MultipartAlternative
            {
                Text("plain", PlainText(content, items, texts)),
                Text("html", Html(content, items, texts)),
            },
        };
        message.Body.ContentType.Boundary = $"=-{content.MessageId.Split('@')[0]}";
        // One of its own: an address knows every message that it stands in, and would keep them all.
        message.From.Add(new MailboxAddress(options.FromName, options.FromAddress));
        message.To.Add(new MailboxAddress(OneLine(content.RecipientName), content.RecipientEmail));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ListId, $"<notices.{content.MessageId.Split('@')[^1]}>");
        return message;
    }

    /// <summary>What the reader sees, as text.</summary>
    public MailPreview Preview(MailContent content)
    {
        using var message = Compose(content);
        return new MailPreview(message.Subject ?? "", message.TextBody ?? "");
    }

    /// <summary>Worst first: overdue before due, higher levels before lower ones.</summary>
    private static int Urgency(MailItem item) => item.Kind switch
    {
        NoticeKind.Escalation or NoticeKind.TaskEscalation => 1000 + (item.Level * 1000) + item.DaysOverdue,
        NoticeKind.ReviewOverdue => 900,
        NoticeKind.Late or NoticeKind.TaskOverdue => 500 + Math.Min(item.DaysOverdue, 300),
        NoticeKind.ReviewReminder => 400,
        NoticeKind.Reminder or NoticeKind.Returned or NoticeKind.Approved or NoticeKind.Extended or NoticeKind.Transferred or NoticeKind.Waived or NoticeKind.Receipt or NoticeKind.ReviewAssigned
            or NoticeKind.TaskReminder or NoticeKind.TaskAssigned or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed or NoticeKind.Test => 0,
    };

    private static string PlainText(MailContent content, List<MailItem> items, MailTexts texts)
    {
        var text = new StringBuilder().Append(texts.Greeting(content.RecipientName)).Append("\n\n");
        if (items.Count > 1)
        {
            text.Append(texts.Intro(items.Count)).Append("\n\n");
        }

        foreach (var item in items)
        {
            text.Append(texts.Headline(item)).Append('\n');
            foreach (var sentence in texts.Sentences(item))
            {
                text.Append(sentence).Append('\n');
            }

            text.Append(texts.OpenTask).Append(": ").Append(item.Url).Append("\n\n");
        }

        return text.Append("--\n").Append(texts.Footer).Append('\n').ToString();
    }

    private static string Html(MailContent content, List<MailItem> items, MailTexts texts)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(content.Locale == "en" ? "en" : "vi")
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>")
            .Append("<body style=\"font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#14212f;max-width:640px;margin:0 auto;padding:16px\"><p>")
            .Append(Escape(texts.Greeting(content.RecipientName))).Append("</p>");
        if (items.Count > 1)
        {
            html.Append("<p>").Append(Escape(texts.Intro(items.Count))).Append("</p>");
        }

        foreach (var item in items)
        {
            html.Append("<div style=\"border-left:4px solid #0b4a8f;padding:4px 12px;margin:0 0 16px\"><p style=\"margin:0 0 4px\"><b>").Append(Escape(texts.Headline(item))).Append("</b></p>");
            foreach (var sentence in texts.Sentences(item))
            {
                html.Append("<p style=\"margin:0 0 4px;overflow-wrap:anywhere\">").Append(Escape(sentence)).Append("</p>");
            }

            html.Append("<p style=\"margin:8px 0\"><a href=\"").Append(Escape(item.Url)).Append("\" style=\"color:#0b4a8f\">").Append(Escape(texts.OpenTask)).Append("</a></p></div>");
        }

        return html.Append("<p style=\"font-size:13px;color:#4a5867\">").Append(Escape(texts.Footer)).Append("</p></body></html>").ToString();
    }

    private static TextPart Text(string subtype, string text) => new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.Base64 };

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Names and reasons are what users typed: a line break in them must not become a header.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
