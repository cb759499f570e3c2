using System.Net;
using System.Text;
using MimeKit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Writes a mail. The same content gives the same bytes: Message-ID, date and boundary all come from it (R22).</summary>
public sealed class MailComposer(MailOptions options)
{
    /// <summary>How much of what leads a digest its subject shows; a follow-up's title can be long.</summary>
    private const int LongestLead = 160;

    /// <summary>Not "All": Exchange would keep back the report that a mail was not delivered (NDR), too.</summary>
    private const string Suppressed = "DR, RN, NRN, OOF, AutoReply";

    public MimeMessage Compose(MailContent content)
    {
        var texts = MailTexts.For(content.Locale);
        var items = content.Items.OrderByDescending(Urgency).ThenBy(item => item.DueBefore).ThenBy(item => item.UnitNameVi, StringComparer.Ordinal).ToList();
        var message = new MimeMessage
        {
            Subject = Subject(items, texts),
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
        if (!string.IsNullOrWhiteSpace(options.ReplyTo))
        {
            message.ReplyTo.Add(MailboxAddress.Parse(options.ReplyTo));
        }
        else
        {
            message.ReplyTo.AddRange((content.ReplyTo ?? []).Select(staff => new MailboxAddress(OneLine(staff.Name), staff.Email)));
        }

        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", Suppressed);
        message.Headers.Add(HeaderId.ListId, $"<notices.{content.MessageId.Split('@')[^1]}>");
        return message;
    }

    /// <summary>What matters most leads: overdue before due, and the days that are left or past make it another subject each day.</summary>
    private static string Subject(List<MailItem> items, MailTexts texts)
    {
        var first = OneLine(texts.Headline(items[0]));
        return items.Count == 1 ? first : texts.DigestSubject(first.Length <= LongestLead ? first : first[..LongestLead].TrimEnd() + "…", items.Count - 1);
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
        NoticeKind.Escalation or NoticeKind.TaskEscalation => 1000 + (item.Level * 1000) + Math.Min(item.Time.DaysOverdue, 999),
        NoticeKind.ReviewOverdue => 900,
        NoticeKind.Late or NoticeKind.TaskOverdue => 500 + Math.Min(item.Time.DaysOverdue, 300),
        // A reminder that was kept back until after the deadline tells of something overdue, too.
        NoticeKind.Reminder or NoticeKind.TaskReminder or NoticeKind.ReviewReminder when item.Time.IsOverdue => 500 + Math.Min(item.Time.DaysOverdue, 300),
        NoticeKind.ReviewReminder => 400,
        NoticeKind.Reminder or NoticeKind.Returned or NoticeKind.Approved or NoticeKind.Extended or NoticeKind.Transferred or NoticeKind.Waived or NoticeKind.Receipt or NoticeKind.ReviewAssigned
            or NoticeKind.TaskReminder or NoticeKind.TaskAssigned or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed or NoticeKind.Test
            or NoticeKind.Invitation => 0,
    };

    private string PlainText(MailContent content, List<MailItem> items, MailTexts texts)
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

            text.Append(texts.LinkTo(item)).Append(": ").Append(item.Url).Append("\n\n");
        }

        return text.Append("--\n").AppendJoin('\n', Footer(content, texts)).Append('\n').ToString();
    }

    private string Html(MailContent content, List<MailItem> items, MailTexts texts)
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

            html.Append("<p style=\"margin:8px 0\"><a href=\"").Append(Escape(item.Url)).Append("\" style=\"color:#0b4a8f\">").Append(Escape(texts.LinkTo(item))).Append("</a></p></div>");
        }

        return html.Append("<p style=\"font-size:13px;color:#4a5867\">").AppendJoin("<br>", Footer(content, texts).Select(Escape)).Append("</p></body></html>").ToString();
    }

    private IReadOnlyList<string> Footer(MailContent content, MailTexts texts)
    {
        var answering = !string.IsNullOrWhiteSpace(options.ReplyTo) ? options.ReplyTo
            : content.ReplyTo is { Count: > 0 } staff ? OneLine(string.Join(", ", staff.Select(one => one.Name))) : null;
        var sender = string.IsNullOrWhiteSpace(options.Signature) ? options.FromName : options.Signature;
        var needsSignIn = content.Items.All(item => item.Kind != NoticeKind.Invitation);
        return texts.Footer(sender, string.IsNullOrWhiteSpace(options.ContactPhone) ? null : options.ContactPhone, answering, needsSignIn);
    }

    private static TextPart Text(string subtype, string text) => new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.Base64 };

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Names and reasons are what users typed: a line break in them must not become a header.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
