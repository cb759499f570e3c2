using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>
/// The content of a revision with the hashes of its files, as hashed for the receipt (I3). Since its second format it names the version of the form and holds
/// the hash of what was shown, so that the receipt's hash vouches for names, percentages, comparisons and the instant of receipt, too.
/// </summary>
public static class CanonicalSubmission
{
    private const int Format = 2;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="receivedAt">UTC: who can't change the hash unseen can't change the instant either (R3).</param>
    public static string Of(ReportContent content, FormTemplate template, IEnumerable<Attachment> attachments, DateTimeOffset receivedAt, string shownJson)
    {
        var node = JsonNode.Parse(content.ToCanonicalJson(template))!.AsObject();
        node["ReceivedAt"] = receivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var files = attachments.Select(file => $"{file.Sha256} {file.FileName}").Order(StringComparer.Ordinal).ToArray();
        if (files.Length > 0)
        {
            node["Files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]);
        }

        node["Format"] = Format;
        node["Form"] = string.Create(CultureInfo.InvariantCulture, $"{template.Code}/{template.Version}");
        node["Shown"] = ReportContent.Sha256Hex(shownJson);
        return node.ToJsonString(Plain);
    }
}
