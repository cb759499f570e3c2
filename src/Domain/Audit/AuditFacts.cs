using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartyWorkflow.Domain.Audit;

/// <summary>The facts of an act as they stand in the log: readable Vietnamese, not its escapes, which would take six times the room.</summary>
public static class AuditFacts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T facts) => JsonSerializer.Serialize(facts, Readable);
}
