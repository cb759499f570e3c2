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
        string.Create(CultureInfo.InvariantCulture, $"{notice.ObligationId ?? notice.FollowUpId}|{notice.DueBefore:yyyy-MM-dd}|{notice.Milestone}|{notice.RecipientId}");
}
