using System.Text.RegularExpressions;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>
/// What a refusal speaks of, by its enhanced codes (RFC 3463) and the words that mail servers use. What speaks of us who send never blames
/// the recipient's
/// address, whatever code stands beside it: a mark keeps mail from somebody, and is not made on a doubt.
/// </summary>
public static partial class RefusalCauses
{
    /// <param name="status">The report's own code; null or empty: none.</param>
    /// <param name="said">What the mail server said.</param>
    public static RefusalCause Of(string? status, string said)
    {
        var text = EmailAddress().Replace(said, " ");
        var codes = Codes().Matches($"{status} {text}").Select(match => match.Value).ToList();
        // A host is called relay.x.vn, and a page that explains has a name too: names say nothing. Those of block lists do.
        var words = Named().Replace(text, " ");
        bool HasCode(Regex code) => codes.Exists(code.IsMatch);
        return BlockLists().IsMatch(text) || BlockListWords().IsMatch(words) ? RefusalCause.BlockList
            : HasCode(AuthenticationCode()) || AuthenticationWords().IsMatch(words) ? RefusalCause.Authentication
            : HasCode(RelayingCode()) || RelayingWords().IsMatch(words) ? RefusalCause.Relaying
            : ContentWords().IsMatch(words) ? RefusalCause.Content
            : HasCode(SizeCode()) || SizeWords().IsMatch(words) ? RefusalCause.Size
            : HasCode(PolicyCode()) || (!HasCode(AddressCode()) && PolicyWords().IsMatch(words)) ? RefusalCause.Policy
            : HasCode(AddressCode()) || (codes.TrueForAll(IsVague) && AddressWords().IsMatch(words)) ? RefusalCause.Address
            : RefusalCause.Unknown;
    }

    /// <summary>It concerns every mail of ours to that server.</summary>
    public static bool IsOfTheSender(this RefusalCause cause) => cause is not (RefusalCause.Unknown or RefusalCause.Address);

    private static bool IsVague(string code) => VagueCode().IsMatch(code);

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)")]
    private static partial Regex Codes();

    [GeneratedRegex(@"[^\s<>""']+@[^\s<>""']+")]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"https?://\S+|\b[A-Za-z][\w-]*(\.[\w-]+)+|\b\d{1,3}(\.\d{1,3}){3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"spamhaus|spamcop|barracuda(central)?|sorbs|uceprotect|abuseix|surbl|invaluement|dnswl", RegexOptions.IgnoreCase)]
    private static partial Regex BlockLists();

    [GeneratedRegex(
        @"\b(dns)?rbls?\b|\bdnsbl\b|\bblack[- ]?list|\bblock[- ]?list|\bblocked using\b|\bbanned sending\b"
        + @"|\breputation\b|\bclient host\b.{0,60}\bblocked\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BlockListWords();

    /// <summary>5.7.20 to 5.7.27 (RFC 7372, 8601); 5.7.8 and 5.7.9: sign-in; Microsoft's 5.7.509 and 5.7.515.</summary>
    [GeneratedRegex(@"^5\.7\.(8|9|2[0-9]|30|509|515)$")]
    private static partial Regex AuthenticationCode();

    [GeneratedRegex(@"\bSPF\b|\bDKIM\b|\bDMARC\b|\b(un)?authenticat|\breverse (dns|lookup)\b|\bPTR record", RegexOptions.IgnoreCase)]
    private static partial Regex AuthenticationWords();

    [GeneratedRegex(@"^5\.7\.(54|57|64|367|368)$")]
    private static partial Regex RelayingCode();

    [GeneratedRegex(@"\brelay(ing|ed)?\b|\brcpthosts\b", RegexOptions.IgnoreCase)]
    private static partial Regex RelayingWords();

    [GeneratedRegex(
        @"\bspam(my)?\b|\bvirus|\bmalware\b|\bphishing\b"
        + @"|\bcontent\b.{0,30}\b(reject|refus|not accept|block|unacceptable|denied)"
        + @"|\b(reject|refus|block)\w*\b.{0,30}\bcontent\b|\bunsolicited\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ContentWords();

    [GeneratedRegex(@"^5\.(3\.4|2\.3)$")]
    private static partial Regex SizeCode();

    [GeneratedRegex(
        @"\b(message|mail)\b.{0,20}\b(too (large|big)|exceeds)|\bsize limit\b|\bfixed maximum message size\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SizeWords();

    /// <summary>Security and policy (5.7), and a sender's address that is refused (5.1.7, 5.1.8).</summary>
    [GeneratedRegex(@"^5\.(7\.\d+|1\.[78])$")]
    private static partial Regex PolicyCode();

    [GeneratedRegex(
        @"\bpolic(y|ies)\b|\bsender\b.{0,30}\b(reject|denied|refus|block|invalid|not exist|unknown|verif)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PolicyWords();

    /// <summary>No such mailbox, domain or syntax; a mailbox that is disabled.</summary>
    [GeneratedRegex(@"^5\.(1\.(1|2|3|4|6|10)|2\.1)$")]
    private static partial Regex AddressCode();

    [GeneratedRegex(@"^5\.(0\.0|1\.0)$")]
    private static partial Regex VagueCode();

    [GeneratedRegex(
        @"\b(user|recipient|mailbox|account|address)\b.{0,30}\b(unknown|not found|does(n't| not) exist|disabled|unavailable|no longer)"
        + @"|\b(no such|unknown|invalid) (user|recipient|mailbox|address|account)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AddressWords();
}
