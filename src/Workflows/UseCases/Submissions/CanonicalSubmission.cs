using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>The content of a revision with the hashes of its files and the instant of its receipt, as hashed for the receipt (I3, R3).</summary>
public static class CanonicalSubmission
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="receivedAt">UTC: who can't change the hash unseen can't change the instant either.</param>
    public static string Of(ReportContent content, FormTemplate template, IEnumerable<Attachment> attachments, DateTimeOffset receivedAt)
    {
        var node = JsonNode.Parse(content.ToCanonicalJson(template))!.AsObject();
        node["ReceivedAt"] = receivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var files = attachments.Select(file => $"{file.Sha256} {file.FileName}").Order(StringComparer.Ordinal).ToArray();
        if (files.Length > 0)
        {
            node["Files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]);
        }

        return node.ToJsonString(Plain);
    }
}
