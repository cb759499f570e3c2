using MimeKit;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>A report that a mail of ours could not be delivered (RFC 3464).</summary>
/// <param name="MessageId">Of our mail.</param>
/// <param name="Address">The recipient that it is about.</param>
/// <param name="Answer">Status and what the other server said.</param>
public sealed record Bounce(string MessageId, string Address, string Answer)
{
    /// <summary>Null: not a report of a delivery that failed for good. A delay is no bounce: the mail is still on its way.</summary>
    public static Bounce? Read(MimeMessage message)
    {
        if (message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status || OriginalOf(message) is not { Length: > 0 } messageId)
        {
            return null;
        }

        var failed = status.StatusGroups.FirstOrDefault(recipient =>
            string.Equals(recipient["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase) && recipient["Status"]?.Trim().StartsWith('5') == true);
        return failed is null ? null : new Bounce(messageId, AfterType(failed["Original-Recipient"] ?? failed["Final-Recipient"]), $"{failed["Status"]!.Trim()} {AfterType(failed["Diagnostic-Code"])}".Trim());
    }

    /// <summary>The report carries our mail, or its head.</summary>
    private static string? OriginalOf(MimeMessage report) => report.BodyParts.OfType<MessagePart>().FirstOrDefault()?.Message?.MessageId;

    /// <summary>"rfc822; an@example.org": the value after its type.</summary>
    private static string AfterType(string? field) => field is null ? "" : field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');
}
