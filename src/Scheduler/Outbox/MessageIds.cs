using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// R22: a mail's Message-ID derives from the keys of its notices, so that a repeat after a crash between the mail server's acceptance and our
/// commit is the same message to a mail client.
/// </summary>
public static class MessageIds
{
    public static string Of(IEnumerable<Notice> notices, string domain)
    {
        var keys = notices.Select(KeyOf).Order(StringComparer.Ordinal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys)));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@{domain}";
    }

    private static string KeyOf(Notice notice) =>
        string.Create(CultureInfo.InvariantCulture, $"{notice.ObligationId ?? notice.FollowUpId ?? notice.InvitationId}|{notice.DueBefore:yyyy-MM-dd}|{notice.Milestone}|{notice.RecipientId}{Again(notice)}");

    /// <summary>
    /// What an administrator sends again, or what goes to a corrected address, is another mail: under its old name a mail client may hide it as a double,
    /// and the report of the old one's failure would be taken for the new one's.
    /// </summary>
    private static string Again(Notice notice) =>
        notice.NotBefore == notice.DueAt ? "" : string.Create(CultureInfo.InvariantCulture, $"|{notice.NotBefore.UtcTicks}");
}
