using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>Somebody with a browser but no JavaScript: follows links, keeps cookies, sends forms as the pages have them.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address)
    {
        _client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
    }

    public string Body { get; private set; } = "";

    public Uri Url { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Answer { get; private set; } = null!;

    public async Task<Visitor> GetAsync(string path)
    {
        await ReadAsync(await _client.GetAsync(path));
        return this;
    }

    public async Task SignInAsync(string user, string password = "lam-son-2026", string? path = null)
    {
        await GetAsync(path ?? "/Account/SignIn");
        var returnUrl = WebUtility.HtmlDecode(ReturnUrlPattern().Match(Body).Groups[1].Value);
        await PostAsync(Url.ToString(), new() { ["UserName"] = user, ["Password"] = password, ["returnUrl"] = returnUrl });
    }

    /// <summary>Sends the fields with the page's antiforgery token.</summary>
    public async Task<Visitor> PostAsync(string path, Dictionary<string, string> fields, (string Name, byte[] Content)? file = null)
    {
        using var form = new MultipartFormDataContent();
        var token = TokenPattern().Matches(Body).LastOrDefault()?.Groups[1].Value ?? "";
        foreach (var (name, value) in fields.Append(new("__RequestVerificationToken", token)))
        {
            form.Add(new StringContent(value), name);
        }

        if (file is { } upload)
        {
            form.Add(new ByteArrayContent(upload.Content), "Files", upload.Name);
        }

        await ReadAsync(await _client.PostAsync(path, form));
        return this;
    }

    /// <summary>Every field of the page's form as it stands, so that a test changes only what it is about.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = InputPattern().Matches(Body).ToDictionary(match => WebUtility.HtmlDecode(match.Groups["name"].Value), match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        foreach (Match match in TextAreaPattern().Matches(Body))
        {
            fields[WebUtility.HtmlDecode(match.Groups["name"].Value)] = WebUtility.HtmlDecode(match.Groups["value"].Value).TrimStart('\n');
        }

        return fields;
    }

    public void Dispose()
    {
        Answer?.Dispose();
        _client.Dispose();
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Body = await answer.Content.ReadAsStringAsync();
        (Url, Status) = (answer.RequestMessage!.RequestUri!, answer.StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("name=\"returnUrl\" value=\"([^\"]*)\"")]
    private static partial Regex ReturnUrlPattern();

    [GeneratedRegex("<input[^>]*name=\"(?<name>(Figures|Explanations|Comments)\\[[^\"]*\\]|BaseVersion|Revision|Step)\"(?:[^>]*?value=\"(?<value>[^\"]*)\")?[^>]*>")]
    private static partial Regex InputPattern();

    [GeneratedRegex("<textarea[^>]*name=\"(?<name>[^\"]*)\"[^>]*>(?<value>[^<]*)</textarea>")]
    private static partial Regex TextAreaPattern();
}
