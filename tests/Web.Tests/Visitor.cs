using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>Somebody with a browser but no JavaScript: follows links, keeps cookies, sends forms as the pages have them.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address)
        : this(address, new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
    }

    /// <param name="way">Keeps the cookies, and follows redirects.</param>
    public Visitor(Uri address, HttpMessageHandler way) => _client = new HttpClient(way) { BaseAddress = address };

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

    /// <summary>The page's mark of the person for whom its forms were made.</summary>
    public string Mark => MarkPattern().Match(Body).Groups[1].Value;

    /// <summary>The antiforgery token of the page's own forms, which a browser sends; where it has none, of those around it, such as the language's.</summary>
    public string Token
    {
        get
        {
            var main = Regex.Match(Body, "<main[\\s\\S]*</main>").Value;
            return TokenPattern().Matches(main.Contains("method=\"post\"", StringComparison.Ordinal) ? main : Body).LastOrDefault()?.Groups[1].Value ?? "";
        }
    }

    /// <summary>Sends the fields with the page's antiforgery token.</summary>
    public Task<Visitor> PostAsync(string path, Dictionary<string, string> fields, params (string Name, byte[] Content)[] files) => PostAsync(path, fields, Token, Mark, files);

    /// <summary>Sends the fields with a token and a mark that are not the page's.</summary>
    public async Task<Visitor> PostAsync(string path, Dictionary<string, string> fields, string token, string? mark = null, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(new("__RequestVerificationToken", token)).Prepend(new("__for", mark ?? Mark)))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            // A quote in the name of a file goes as browsers send it.
            form.Add(new ByteArrayContent(content), "Files", name.Replace("\"", "%22", StringComparison.Ordinal));
        }

        await ReadAsync(await _client.PostAsync(path, form));
        return this;
    }

    /// <summary>Every field of the page's forms as it stands, so that a test changes only what it is about; of a name in several forms, that of the first.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = InputPattern().Matches(Body).DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => WebUtility.HtmlDecode(match.Groups["name"].Value), match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        foreach (Match match in TextAreaPattern().Matches(Body))
        {
            fields[WebUtility.HtmlDecode(match.Groups["name"].Value)] = WebUtility.HtmlDecode(match.Groups["value"].Value).TrimStart('\n');
        }

        return fields;
    }

    /// <summary>The hidden fields of the page's own forms.</summary>
    public Dictionary<string, string> Hidden()
    {
        var fields = new Dictionary<string, string>();
        // The mark goes along with every post.
        foreach (var match in HiddenPattern().Matches(Body[Body.IndexOf("<main", StringComparison.Ordinal)..]).Where(match => match.Groups["name"].Value != "__for"))
        {
            fields[WebUtility.HtmlDecode(match.Groups["name"].Value)] = WebUtility.HtmlDecode(match.Groups["value"].Value);
        }

        return fields;
    }

    /// <summary>On the sign-in page that stands in the place of the answer to a form.</summary>
    public Task<Visitor> SignInHereAsync(string user, string password = "lam-son-2026") =>
        PostAsync(PageForm.In(Body, Url.PathAndQuery).First(form => form.Fields.ContainsKey("Password")).Action, new(Hidden()) { ["UserName"] = user, ["Password"] = password });

    /// <summary>"Send again" on the page that shows what was kept.</summary>
    public Task<Visitor> SendAgainAsync() =>
        PostAsync(WebUtility.HtmlDecode(SendAgainPattern().Match(Body).Groups[1].Value), Hidden());

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

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\"(?: value=\"(?<value>[^\"]*)\")?>")]
    private static partial Regex HiddenPattern();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\" class=\"card\"")]
    private static partial Regex SendAgainPattern();

    [GeneratedRegex("name=\"__for\" value=\"([^\"]*)\"")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("name=\"returnUrl\" value=\"([^\"]*)\"")]
    private static partial Regex ReturnUrlPattern();

    [GeneratedRegex("<input[^>]*name=\"(?<name>(Figures|Explanations|Comments)\\[[^\"]*\\]|BaseVersion|FormId|FormSave|Revision|Step)\"(?:[^>]*?value=\"(?<value>[^\"]*)\")?[^>]*>")]
    private static partial Regex InputPattern();

    [GeneratedRegex("<textarea[^>]*name=\"(?<name>[^\"]*)\"[^>]*>(?<value>[^<]*)</textarea>")]
    private static partial Regex TextAreaPattern();
}
