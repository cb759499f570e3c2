using System.Globalization;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>One line of the rehearsal's events; a field is a text or a whole number.</summary>
internal sealed record ReferenceEvent(DateTimeOffset At, string Type, IReadOnlyList<(string Name, object Value)> Fields)
{
    public static string Format(DateTimeOffset instant) =>
        instant.ToOffset(ReferenceCalendar.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public string Field(string name) =>
        Convert.ToString(Fields.Single(field => field.Name == name).Value, CultureInfo.InvariantCulture)!;

    public string ToJson()
    {
        var line = new JsonObject { ["at"] = Format(At), ["type"] = Type };
        foreach (var (name, value) in Fields)
        {
            line[name] = value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value);
        }

        return line.ToJsonString();
    }
}
