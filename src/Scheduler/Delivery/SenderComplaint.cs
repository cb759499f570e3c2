using System.Text.RegularExpressions;
using PartyWorkflow.Scheduler.Delivery.Incoming;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>Whether a refusal in the middle of a mail is about us who send, by its enhanced code (RFC 3463) or else by the words that mail servers use.</summary>
internal static partial class SenderComplaint
{
    public static bool IsOne(string answer) =>
        RefusalCauses.Of(null, answer) is RefusalCause.Authentication or RefusalCause.BlockList or RefusalCause.Relaying
        || (!AboutAddress().IsMatch(answer) && AboutSender().IsMatch(answer));

    /// <summary>The mailbox or its domain: whatever words follow.</summary>
    [GeneratedRegex(@"\b5\.(1\.(1|2|3|6|10)|2\.\d+)\b")]
    private static partial Regex AboutAddress();

    /// <summary>A bad sender's address, no sign-in; an open relay refused, a client that is listed somewhere, a sender's domain that does not vouch for it.</summary>
    [GeneratedRegex(@"\b5\.1\.[78]\b|\b5\.7\.(8|9|2[0-9])\b|\brelay|\bsender\b|\bauthenticat|\bclient host\b|\brcpthosts\b|\bSPF\b|\bDMARC\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutSender();
}
