using System.Text.RegularExpressions;
using MimeKit;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>A mail in the pickup folder, as the mailbox page lists it.</summary>
public sealed record MailboxEntry(string Id, string To, string Subject, DateTimeOffset Date);

/// <summary>A mail in the pickup folder, to be read.</summary>
public sealed record MailboxMail(MailboxEntry Entry, string MessageId, string Text, IReadOnlyList<string> Links);

/// <summary>Reads the pickup folder, for the mailbox page of Development.</summary>
public sealed partial class PickupMailbox(string folder)
{
    public int Count => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Count() : 0;

    /// <summary>Newest first; only mails to <paramref name="to"/> when it is given.</summary>
    public IReadOnlyList<MailboxEntry> List(int max, string? to = null)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var newest = new DirectoryInfo(folder).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc);
        return [.. newest.Select(file => Load(Path.GetFileNameWithoutExtension(file.Name))).OfType<MimeMessage>()
            .Select(EntryOf).Where(entry => to is null || entry.To.Contains(to, StringComparison.OrdinalIgnoreCase)).Take(max).OrderByDescending(entry => entry.Date)];
    }

    /// <summary>Null: there is no such mail. Only hexadecimal names are looked at, so no path can be named.</summary>
    public MailboxMail? Read(string id)
    {
        if (!IdPattern().IsMatch(id) || Load(id) is not { } message)
        {
            return null;
        }

        var text = message.TextBody ?? "";
        return new MailboxMail(EntryOf(message), message.MessageId ?? "", text, [.. LinkPattern().Matches(text).Select(match => match.Value)]);
    }

    private static MailboxEntry EntryOf(MimeMessage message) =>
        new(Path.GetFileNameWithoutExtension(PickupTransport.FileName(message.MessageId ?? "")), message.To.ToString(), message.Subject ?? "", message.Date);

    /// <summary>Null: gone meanwhile, or not a mail.</summary>
    private MimeMessage? Load(string id)
    {
        try
        {
            return MimeMessage.Load(Path.Combine(folder, id + ".eml"));
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex LinkPattern();
}
