using MimeKit;

namespace PartyWorkflow.Scheduler.Delivery.Incoming;

/// <summary>The part of a mail that a mail server wrote for programs (RFC 3464).</summary>
internal static class DeliveryReport
{
    /// <summary>For each recipient; none: the mail has no such part, or it can't be read.</summary>
    public static List<RecipientReport> Read(MimeMessage message)
    {
        try
        {
            return [.. message.BodyParts.OfType<MessageDeliveryStatus>().SelectMany(part => part.StatusGroups)
                .Where(fields => fields.Contains("Final-Recipient") || fields.Contains("Original-Recipient")).Select(Of)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static RecipientReport Of(HeaderList fields)
    {
        var original = fields["Original-Recipient"] is { } given ? AddressOf(given) : null;
        var final = fields["Final-Recipient"] is { } reached ? AddressOf(reached) : original!;
        var diagnostic = fields["Diagnostic-Code"] ?? fields["X-Diagnostic-Code"] ?? "";
        var action = (fields["Action"] ?? "").Trim().ToLowerInvariant();
        return new RecipientReport(final, original, action, StatusOf(fields["Status"]), PlainText.OneLine(AfterType(diagnostic)));
    }

    /// <summary>"5.1.1 (bad address)": the code alone.</summary>
    private static string StatusOf(string? status) => (status ?? "").Trim().Split(' ', '\t')[0];

    private static string AddressOf(string field) => AfterType(field).Trim('<', '>', ' ');

    /// <summary>"rfc822; an@example.org": the value after its type.</summary>
    private static string AfterType(string field) => field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
}
