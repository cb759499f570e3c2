using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>
/// Keeps what was typed across a sign-in. It travels with the sign-in page, encrypted: never in an address or a log, nothing stored, any node can
/// open it. Every form names, encrypted, the person for whom it was made; what comes back is shown to that person only, and nothing is done with it
/// until they send it again. So a form that somebody else made up, or another person's, is not replayed.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    public const string MarkField = "__for";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector _marks = protection.CreateProtector("PartyWorkflow.FormMark");
    private readonly ITimeLimitedDataProtector _forms = protection.CreateProtector("PartyWorkflow.KeptForm").ToTimeLimitedDataProtector();

    /// <summary>For whom a form was made.</summary>
    public string MarkFor(int personId) => _marks.Protect(personId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null: the request carries no form of ours.</summary>
    public async Task<KeptForm?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            var person = int.Parse(_marks.Unprotect(form[MarkField].ToString()), CultureInfo.InvariantCulture);
            var fields = form.Where(field => IsKept(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
            return new KeptForm(person, request.Path + request.QueryString, [.. fields], form.Files.Count > 0);
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public string Seal(KeptForm kept) => _forms.Protect(JsonSerializer.Serialize(kept), Lifetime);

    /// <summary>Null: it is another person's, too old, or not ours.</summary>
    public KeptForm? Open(string? sealedForm, int personId)
    {
        try
        {
            return string.IsNullOrEmpty(sealedForm) || JsonSerializer.Deserialize<KeptForm>(_forms.Unprotect(sealedForm)) is not { } kept || kept.PersonId != personId ? null : kept;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Token and mark are made anew.</summary>
    private static bool IsKept(string field) => field is not (MarkField or "__RequestVerificationToken");
}
