using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>
/// Tells what a mail is and what it is about. It trusts nothing that it reads: what follows from it is decided by what we sent.
/// </summary>
public static partial class LetterReader
{
    /// <summary>Somebody who fills a mail with names makes us look up no more than these.</summary>
    private const int MostNames = 40;

    private static readonly ParserOptions Cautious = new() { MaxMimeDepth = 30 };

    /// <param name="ownAddress">The office's own, from which its mails go out.</param>
    public static IncomingLetter Read(FetchedMail mail, string ownAddress)
    {
        try
        {
            using var stream = new MemoryStream(mail.Bytes, writable: false);
            using var message = MimeMessage.Load(Cautious, stream);
            return Read(message, mail, ownAddress);
        }
        catch (FormatException)
        {
            var beginning = Encoding.Latin1.GetString(mail.Bytes, 0, Math.Min(mail.Bytes.Length, 4000));
            var text = PlainText.Bounded(beginning, IncomingMail.LongestText);
            return new IncomingLetter(IncomingKind.Unreadable, "", "", text, NamesIn(mail.Bytes), [], [], SaysItWaits: false);
        }
    }

    private static IncomingLetter Read(MimeMessage message, FetchedMail mail, string ownAddress)
    {
        var reports = DeliveryReport.Read(message);
        var subject = PlainText.Bounded(PlainText.OneLine(message.Subject ?? ""), IncomingMail.LongestLine);
        var text = PlainText.Of(message, IncomingMail.LongestText);
        var from = message.From.Mailboxes.FirstOrDefault();
        var named = Returned(message).Concat([message.InReplyTo ?? ""]).Concat(message.References.Reverse())
            .Concat(NamesOf(message, text, mail.Bytes));
        var names = named.Select(name => name.Trim().Trim('<', '>')).Where(name => name.Length is > 0 and <= 120)
            .Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        var failed = (message.Headers["X-Failed-Recipients"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(address => address.Trim('<', '>')).ToList();
        var kind = reports.Count > 0 ? IncomingKind.DeliveryReport
            : IsFromAMailServer(message, from, failed) ? IncomingKind.ReportInWords
            : string.Equals(from?.Address, ownAddress, StringComparison.OrdinalIgnoreCase) ? IncomingKind.Own
            : IsAutomatic(message, subject) ? IncomingKind.Automatic
            : IsAnAnswer(message, subject) ? IncomingKind.Reply
            : IncomingKind.Other;
        var sender = from is null ? message.From.ToString() : string.IsNullOrEmpty(from.Name) ? from.Address : $"{from.Name} <{from.Address}>";
        var shownFrom = PlainText.Bounded(PlainText.OneLine(sender), IncomingMail.LongestLine);
        var waits = Waits().IsMatch(subject) || Waits().IsMatch(text);
        return new IncomingLetter(kind, shownFrom, subject, text, names, reports, failed, waits);
    }

    /// <summary>The mail that is returned, whole or its head alone, is a part of the report.</summary>
    private static IEnumerable<string> Returned(MimeMessage message) =>
        message.BodyParts.OfType<MessagePart>().Select(part => part.Message?.MessageId)
            .Append(message.Headers["X-Original-Message-ID"]).Append(message.Headers["Original-Message-ID"]).OfType<string>();

    private static IEnumerable<string> NamesOf(MimeMessage message, string text, byte[] bytes) =>
        NamesIn(text).Concat(message.BodyParts.OfType<TextPart>().Take(5).SelectMany(part => NamesIn(part.Text))).Concat(NamesIn(bytes));

    private static IEnumerable<string> NamesIn(string text) => Names().Matches(text).Select(match => match.Value);

    private static List<string> NamesIn(byte[] bytes) => [.. NamesIn(Encoding.Latin1.GetString(bytes)).Distinct().Take(MostNames)];

    private static bool IsAnAnswer(MimeMessage message, string subject) =>
        message.InReplyTo is { Length: > 0 } || message.References.Count > 0 || AnswersBySubject().IsMatch(subject);

    private static bool IsFromAMailServer(MimeMessage message, MailboxAddress? from, List<string> failed)
    {
        var isOfAServer = from is not null && MailServerName().IsMatch(from.Address);
        // The null sender (RFC 5321) belongs to reports; an out-of-office answer may have it too, so that the words decide.
        var isOfNobody = message.Headers[HeaderId.ReturnPath]?.Trim() == "<>";
        return failed.Count > 0 || message.Body?.ContentType.IsMimeType("multipart", "report") == true
            || ((isOfAServer || isOfNobody) && Undelivered().IsMatch(message.Subject ?? ""));
    }

    /// <summary>RFC 3834, and what programs wrote before it.</summary>
    private static bool IsAutomatic(MimeMessage message, string subject) =>
        (message.Headers[HeaderId.AutoSubmitted] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || message.Headers["X-Autoreply"] is not null || message.Headers["X-Autorespond"] is not null
        || message.Headers["X-Auto-Response-Suppress"] is not null
        || (message.Headers[HeaderId.Precedence] is { } precedence && BulkPrecedence().IsMatch(precedence))
        || message.Headers[HeaderId.ListId] is not null || AutomaticSubject().IsMatch(subject);

    /// <summary>As our Message-IDs are written.</summary>
    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f]{32}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}")]
    private static partial Regex Names();

    [GeneratedRegex(
        @"^(mailer-daemon|postmaster|mail-?daemon|maildelivery|bounces?|no-?reply-?mail|microsoftexchange[0-9a-f]*)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MailServerName();

    [GeneratedRegex(
        @"undeliver|not delivered|non.?deliver|delivery (status|fail|has failed|notification|incomplete|delay|problem)"
        + "|returned (mail|to sender)|failure notice|mail (system|delivery) (error|fail)|(could|can) ?not be delivered|delayed"
        + "|không (gửi|chuyển|phát) được|thư bị trả lại",
        RegexOptions.IgnoreCase)]
    private static partial Regex Undelivered();

    [GeneratedRegex(
        @"\bdelayed\b|delivery delay|delivery incomplete|\bwarning:|still (being|trying|try)|will (keep trying|be retried|continue (to|trying))"
        + "|temporary problem|chưa gửi được",
        RegexOptions.IgnoreCase)]
    private static partial Regex Waits();

    [GeneratedRegex(@"^\s*(bulk|junk|list|auto_reply|auto-reply)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BulkPrecedence();

    [GeneratedRegex(
        @"^(automatic reply|auto[- ]?reply|auto[- ]?response|out of (the )?office|trả lời tự động|tự động trả lời|thư trả lời tự động|vắng mặt)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex AutomaticSubject();

    [GeneratedRegex(@"^(re|aw|sv|trả lời|tl)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex AnswersBySubject();
}
