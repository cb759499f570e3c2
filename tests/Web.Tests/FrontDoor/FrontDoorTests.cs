using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests.FrontDoor;

/// <summary>Who comes in by which way, in Production: through the proxy that is named, past it, and through one that nobody named.</summary>
public sealed class FrontDoorTests(ProductionSite site) : IClassFixture<ProductionSite>
{
    [Theory]
    [InlineData("")]
    [InlineData(ProductionSite.Path)]
    public async Task BehindTheProxy_EverythingIsBelowTheSitesPath_WhetherItPassesThePathOnOrNot(string strips)
    {
        using var way = new ThroughProxy(site.Program.Address) { Strips = strips };
        using var visitor = ProductionSite.Visitor(way);

        await visitor.GetAsync("");
        Assert.Equal("/bao-cao/Account/SignIn?returnUrl=%2Fbao-cao%2F", visitor.Url.PathAndQuery);
        await visitor.SignInAsync(ProductionSite.User, ProductionSite.Password, "Admin/People");
        Assert.Equal("/bao-cao/Admin/People", visitor.Url.AbsolutePath);
        await visitor.PostAsync("Language", new() { ["to"] = "en", ["back"] = "/bao-cao/Admin/Units" });
        Assert.Equal("/bao-cao/Admin/Units", visitor.Url.AbsolutePath);
        Assert.Contains("lang=\"en\"", visitor.Body, StringComparison.Ordinal);
        Assert.All(way.Cookies, cookie => Assert.Equal((cookie.Name, ProductionSite.Path, true), (cookie.Name, cookie.Path, cookie.Secure)));

        await CrawlAsync(visitor, "");
    }

    [Fact]
    public async Task AProxyThatNobodyNamed_IsRefusedInOneSentence_SaidOnce_AndHealthAnswersIt()
    {
        using var way = new ThroughProxy(site.Program.Address) { From = IPAddress.Parse("127.0.0.3") };
        using var visitor = ProductionSite.Visitor(way);

        await visitor.GetAsync("Account/SignIn");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Trang này chỉ mở được tại <a href=\"https://baocao.example.org/bao-cao/\">", visitor.Body, StringComparison.Ordinal);
        Assert.Contains("This site is reached at", visitor.Body, StringComparison.Ordinal);
        await visitor.GetAsync("");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await site.Program.SaysAsync("127.0.0.3 passes requests on as a proxy does");
        Assert.Single(site.Program.Said, line => line.Contains("127.0.0.3 passes requests on as a proxy does", StringComparison.Ordinal) && line.Contains("Site:TrustedProxies", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("health/ready")).Status);
        using var direct = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await direct.GetAsync(new Uri(site.Program.Address, "/health/live"))).StatusCode);
    }

    [Fact]
    public async Task WhatAStrangerOrAVisitorSays_DecidesNothing()
    {
        using var plain = new ThroughProxy(site.Program.Address) { From = IPAddress.Parse("127.0.0.4"), Says = [] };
        using var past = ProductionSite.Visitor(plain);
        Assert.Equal(HttpStatusCode.BadRequest, (await past.GetAsync("Account/SignIn")).Status);

        using var madeUp = new ThroughProxy(site.Program.Address) { Says = new() { ["X-Forwarded-Proto"] = "https", ["X-Forwarded-Host"] = "evil.example" }, Follows = false };
        using var misled = ProductionSite.Visitor(madeUp);
        await misled.GetAsync("Admin/People");
        Assert.Equal("baocao.example.org", misled.Answer.Headers.Location?.Host);

        using var other = new ThroughProxy(site.Program.Address) { Host = "evil.example" };
        using var wrong = ProductionSite.Visitor(other);
        Assert.Equal(HttpStatusCode.BadRequest, (await wrong.GetAsync("Account/SignIn")).Status);
        Assert.Contains("https://baocao.example.org/bao-cao/", wrong.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoCameToTheProxyByHttp_IsLedToHttps_AndAProxyThatSaysNothing_IsTold()
    {
        using var byHttp = new ThroughProxy(site.Program.Address) { Says = new() { ["X-Forwarded-Proto"] = "http" }, Follows = false };
        using var led = ProductionSite.Visitor(byHttp);
        await led.GetAsync("Account/SignIn?returnUrl=%2Fx");
        Assert.Equal((HttpStatusCode.RedirectKeepVerb, "https://baocao.example.org/bao-cao/Account/SignIn?returnUrl=%2Fx"), (led.Status, led.Answer.Headers.Location?.AbsoluteUri));

        using var silent = new ThroughProxy(site.Program.Address) { Says = [] };
        using var visitor = ProductionSite.Visitor(silent);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("Account/SignIn")).Status);
        await site.Program.SaysAsync("127.0.0.2 asks over http");
    }

    /// <summary>Every address that a page names, and every address that those name in turn, answers, and is below the site's path.</summary>
    private static async Task CrawlAsync(Visitor visitor, string start)
    {
        var (waiting, seen) = (new Queue<string>([start]), new HashSet<string>());
        while (waiting.TryDequeue(out var address))
        {
            await visitor.GetAsync(address);
            Assert.True(visitor.Status == HttpStatusCode.OK, $"{address}: {visitor.Status}");
            foreach (var named in AddressesIn(visitor))
            {
                Assert.True(named.StartsWith($"{ProductionSite.Path}/", StringComparison.Ordinal), $"{visitor.Url.AbsolutePath} names {named}");
                var kind = Regex.Replace(named.Split('?', '#')[0], "[0-9]+", "0");
                if (!kind.EndsWith("/SignOut", StringComparison.Ordinal) && seen.Add(kind))
                {
                    waiting.Enqueue(named);
                }
            }
        }

        Assert.Contains($"{ProductionSite.Path}/css/app.css", seen.Select(kind => Regex.Replace(kind, "\\.[^./]+\\.css$", ".css")));
        Assert.True(seen.Count > 20, string.Join('\n', seen));
    }

    private static IEnumerable<string> AddressesIn(Visitor visitor) =>
        visitor.Answer.Content.Headers.ContentType?.MediaType switch
        {
            "text/html" => Regex.Matches(visitor.Body, "<(?!form)[^>]* (?:href|src|formaction|data-autosave)=\"([^\"#][^\"]*)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Where(address => !Regex.IsMatch(address, "^(data:|mailto:|tel:|http)")).Select(address => new Uri(visitor.Url, address).PathAndQuery),
            "text/css" => Regex.Matches(visitor.Body, "url\\(([^)]+)\\)").Select(match => new Uri(visitor.Url, match.Groups[1].Value.Trim('"')).PathAndQuery).Where(address => address.StartsWith('/')),
            _ => [],
        };
}
