using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>The content of a revision with the hashes of its files, as hashed for the receipt (I3).</summary>
public static class CanonicalSubmission
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ReportContent content, FormTemplate template, IEnumerable<Attachment> attachments)
    {
        var body = content.ToCanonicalJson(template);
        var files = attachments.Select(file => $"{file.Sha256} {file.FileName}").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            return body;
        }

        var node = JsonNode.Parse(body)!.AsObject();
        node["Files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]);
        return node.ToJsonString(Plain);
    }
}
