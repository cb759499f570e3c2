using System.Globalization;
using System.Text.Json;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>A JSON value with its path, so that every complaint names its field. Reading an object marks its fields; the others are errors.</summary>
internal sealed class ScenarioNode(JsonElement element, string path)
{
    private readonly HashSet<string> _read = [];

    public string Path => path;

    public ScenarioNode Required(string name) => Optional(name) ?? throw new ScenarioException(At(name), "is missing");

    /// <summary>Null when the field is missing or null.</summary>
    public ScenarioNode? Optional(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ScenarioException(path.Length == 0 ? "scenario" : path, "must be an object");
        }

        _read.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new ScenarioNode(value, At(name)) : null;
    }

    public void RefuseOthers()
    {
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (!_read.Contains(property.Name))
            {
                throw new ScenarioException(At(property.Name), "unknown field");
            }

            if (!seen.Add(property.Name))
            {
                throw new ScenarioException(At(property.Name), "stands twice");
            }
        }
    }

    public IReadOnlyList<ScenarioNode> Items()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw new ScenarioException(path, "must be a list");
        }

        return [.. element.EnumerateArray().Select((item, index) => new ScenarioNode(item, $"{path}[{index}]"))];
    }

    public string Text()
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new ScenarioException(path, "must be a text");
        return text.Trim().Length > 0 ? text : throw new ScenarioException(path, "is empty");
    }

    /// <summary>A text that may be empty: whether that will do is for the rules to say.</summary>
    public string AnyText() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new ScenarioException(path, "must be a text");

    public int Whole(int min, int max)
    {
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var value) || value < min || value > max)
        {
            throw new ScenarioException(path, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}"));
        }

        return value;
    }

    public DateOnly Date()
    {
        var text = Text();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200
            ? date
            : throw new ScenarioException(path, $"\"{text}\" is not a date in the form yyyy-MM-dd");
    }

    public DateTimeOffset Instant()
    {
        var text = Text();
        string[] forms = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is >= 1900 and <= 2200
            ? instant
            : throw new ScenarioException(path, $"\"{text}\" is not an instant with its offset, like 2026-05-20T09:30:00+07:00");
    }

    public ScenarioException Wrong(string what) => new(path, what);

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
