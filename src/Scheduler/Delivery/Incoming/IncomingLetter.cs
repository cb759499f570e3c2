using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>What could be told of a mail that arrived.</summary>
/// <param name="Text">The beginning of what it says, as plain text, without anything that is not text.</param>
/// <param name="Names">Message-IDs that it names, most telling first: of the mail that it returns, then those it answers, then any in its
/// text.</param>
/// <param name="Reports">For each recipient that a delivery report tells of.</param>
/// <param name="Failed">Addresses that a report in words names as failed.</param>
/// <param name="SaysItWaits">A report in words that says that delivery is still tried.</param>
public sealed record IncomingLetter(
    IncomingKind Kind,
    string From,
    string Subject,
    string Text,
    IReadOnlyList<string> Names,
    IReadOnlyList<RecipientReport> Reports,
    IReadOnlyList<string> Failed,
    bool SaysItWaits);

/// <summary>What a delivery report says of one recipient (RFC 3464).</summary>
/// <param name="Address">The final recipient.</param>
/// <param name="Original">The recipient that the mail was sent to, where the report says so.</param>
/// <param name="Action">failed, delayed, delivered, relayed or expanded.</param>
/// <param name="Status">An enhanced status code (RFC 3463), as "5.1.1".</param>
/// <param name="Diagnostic">What the other mail server said.</param>
public sealed record RecipientReport(string Address, string? Original, string Action, string Status, string Diagnostic)
{
    public string Answer => $"{Status} {Diagnostic}".Trim();

    public bool IsOf(string address) =>
        string.Equals(Address, address, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Original, address, StringComparison.OrdinalIgnoreCase);
}
