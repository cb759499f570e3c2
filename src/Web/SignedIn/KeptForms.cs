using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>
/// Keeps what was typed across a sign-in. It travels with the sign-in page, encrypted: never in an address or a log, nothing stored, any node can
/// open it. Every form names, encrypted, the person for whom it was made; what comes back is shown to that person only, and nothing is done with it
/// until they send it again. So a form that somebody else made up, or another person's, is not replayed.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    public const string MarkField = "__for";

    /// <summary>In the sign-in form: what was kept, sealed.</summary>
    public const string SealedField = "Kept";

    /// <summary>Bytes. Encrypted it grows by a third, and a request takes no more than <see cref="RequestSize.Usual"/>.</summary>
    private const long MostKept = 5L * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Letters as themselves: a text must not grow sixfold on its way through the sign-in form.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of a page left open: long enough for a week's work on a report, and whoever once saw its source can't use the mark for ever.</summary>
    private static readonly TimeSpan MarkLifetime = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector _marks = protection.CreateProtector("PartyWorkflow.FormMark").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _forms = protection.CreateProtector("PartyWorkflow.KeptForm").ToTimeLimitedDataProtector();

    /// <summary>For whom a form was made.</summary>
    public string MarkFor(int personId) => _marks.Protect(personId.ToString(CultureInfo.InvariantCulture), MarkLifetime);

    /// <summary>Null: the request carries no form of ours, is too long, or goes to no page of ours ("//elsewhere" is an address of another site).</summary>
    public async Task<KeptForm?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Path.Value is ['/', '/' or '\\', ..])
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            // The sign-in form itself, when somebody signed in in another window meanwhile: what it carries, never its password.
            if (Unseal(form[SealedField]) is { } carried)
            {
                return carried;
            }

            var person = int.Parse(_marks.Unprotect(form[MarkField].ToString()), CultureInfo.InvariantCulture);
            var fields = form.Where(field => IsKept(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
            var kept = new KeptForm(person, request.PathBase + request.Path + request.QueryString, [.. fields], form.Files.Count > 0);
            return kept.Fields.Sum(field => (long)Encoding.UTF8.GetByteCount(field.Value)) > MostKept ? null : kept;
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public string Seal(KeptForm kept) => _forms.Protect(JsonSerializer.Serialize(kept, Plain), Lifetime);

    /// <summary>Null: it is another person's, too old, or not ours.</summary>
    public KeptForm? Open(string? sealedForm, int personId) => Unseal(sealedForm) is { } kept && kept.PersonId == personId ? kept : null;

    private KeptForm? Unseal(string? sealedForm)
    {
        try
        {
            return string.IsNullOrEmpty(sealedForm) ? null : JsonSerializer.Deserialize<KeptForm>(_forms.Unprotect(sealedForm));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Token and mark are made anew.</summary>
    private static bool IsKept(string field) => field is not (MarkField or "__RequestVerificationToken");
}
