using System.Text.Json.Serialization;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>What a person sent that could not be taken: their session had ended, or the form's token was no longer good.</summary>
/// <param name="Path">Where it was sent, with its query.</param>
public sealed record KeptForm(int PersonId, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    // Ignored where the form is sealed: they would double it.

    /// <summary>The texts among the fields, as a person recognises them; numbers and choices go along unseen.</summary>
    [JsonIgnore]
    public IEnumerable<string> Texts => Fields.Select(pair => pair.Value.Trim()).Where(value => value.Any(char.IsLetter) && value.Any(char.IsWhiteSpace));

    /// <summary>The page of the form, to open it anew.</summary>
    [JsonIgnore]
    public string Page => Path.Split('?')[0];

    /// <summary>Null: this request was none such.</summary>
    public static KeptForm? Of(HttpContext context) => context.Items[typeof(KeptForm)] as KeptForm;

    public static void Set(HttpContext context, KeptForm kept) => context.Items[typeof(KeptForm)] = kept;
}
