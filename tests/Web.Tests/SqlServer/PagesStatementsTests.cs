using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport.SqlServer;

namespace PartyWorkflow.Web.Tests.SqlServer;

/// <summary>
/// What the pages would ask of SQL Server, for each role and with every choice that their lists offer: each statement is T-SQL by Microsoft's own parser,
/// stands in the file that was reviewed, and gives the page what it needs. What their forms do is held by <see cref="ActsStatementsTests"/>.
/// </summary>
public sealed partial class PagesStatementsTests(StandInSite site) : IClassFixture<StandInSite>
{
    /// <summary>More of a kind tell nothing new, unless what stands there differs: a report returned, late, extended.</summary>
    private const int PagesOfAKind = 12;

    private static readonly string?[] Roles = [null, "bc.hupt", "ld.txuhm", "xl.skhdt", "chuyenvien1", "truongban", "giamsat1", "admin"];

    [Fact]
    public async Task EveryPage_AsksWithReviewedStatements()
    {
        await AttachAsync();
        await site.ArriveAsync();
        foreach (var role in Roles)
        {
            using var visitor = await site.VisitorAsync(role);
            await WalkAsync(visitor, isSignedIn: role is not null);
            await LeaveAsync(visitor, isSignedIn: role is not null);
        }

        await MarkAsDoneAsync();
        Assert.Empty(site.NotReached);
        Approved.Match("Web.Tests", "Pages", site.Sent);
    }

    /// <summary>Every page that links lead to, and every choice of the forms that only ask; of each kind no more than so many.</summary>
    private static async Task WalkAsync(Visitor visitor, bool isSignedIn)
    {
        string[] first = isSignedIn ? ["/"] : ["/", "/Help", "/Mailbox"];
        var (seen, kinds, waiting) = (new HashSet<string>(), new Dictionary<string, int>(), new Queue<(string Path, string From)>(first.Select(path => (path, "nowhere"))));
        while (waiting.TryDequeue(out var next))
        {
            await visitor.GetAsync(next.Path);
            Assert.True(visitor.Status is HttpStatusCode.OK, $"{next.Path}, from {next.From}: {visitor.Status}");
            if (visitor.Answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var links = LinkPattern().Matches(visitor.Body).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));
            foreach (var found in links.Concat(Choices(visitor)).Where(found => !ElsewherePattern().IsMatch(found) && seen.Add(found)))
            {
                // A choice by its words is a kind of its own; numbers and names of people are not.
                var kind = NumberPattern().Replace(found, "#");
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= PagesOfAKind)
                {
                    waiting.Enqueue((found, next.Path));
                }
            }
        }
    }

    /// <summary>A file, for there is none in the demonstration.</summary>
    private async Task AttachAsync()
    {
        using var secretary = await site.VisitorAsync("bc.hupt");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await secretary.PostAsync($"{form}?handler=Save", secretary.Fields(), ("bien-ban.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Contains(">bien-ban.pdf</a>", secretary.Body, StringComparison.Ordinal);
    }

    /// <summary>Where no link leads: what is not there, what one may not, the other language, the way out.</summary>
    private static async Task LeaveAsync(Visitor visitor, bool isSignedIn)
    {
        await visitor.GetAsync("/nowhere");
        await visitor.GetAsync("/Account/Denied");
        await visitor.GetAsync("/Account/Invitation?token=khong-phai-cua-ai");
        await visitor.PostAsync("/Language", new() { ["to"] = "en", ["back"] = "/Help" });
        Assert.Contains("<html lang=\"en\"", visitor.Body, StringComparison.Ordinal);
        if (isSignedIn)
        {
            await visitor.PostAsync("/Account/SignOut", []);
        }

        await visitor.SignInAsync("bc.hupt", "wrong");
        Assert.Equal("/Account/SignIn", visitor.Url.AbsolutePath);
    }

    /// <summary>What a page writes by itself.</summary>
    private async Task MarkAsDoneAsync()
    {
        using var staff = await site.VisitorAsync("chuyenvien1");
        await staff.GetAsync("/BoardItems");
        var items = PageForm.In(staff.Body, "/BoardItems").Where(form => form.Action.Contains("Resolve", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(items);
        await staff.PostAsync(items[0].Action, items[0].Fields);
        Assert.Equal(HttpStatusCode.OK, staff.Status);
    }

    /// <summary>A form that asks, with each option of each list alone, and with words in its search.</summary>
    private static IEnumerable<string> Choices(Visitor visitor) =>
        from form in FormPattern().Matches(visitor.Body)
        from field in FieldPattern().Matches(form.Groups[1].Value)
        let name = field.Groups["list"].Success ? field.Groups["list"].Value : field.Groups["text"].Value
        from value in field.Groups["list"].Success ? OptionPattern().Matches(field.Groups["options"].Value).Select(option => WebUtility.HtmlDecode(option.Groups[1].Value)) : ["Phú 2"]
        select $"{visitor.Url.AbsolutePath}?{name}={Uri.EscapeDataString(value)}";

    /// <summary>The scheduler's own pages; and the mails of all, which lead to what not everybody may see.</summary>
    [GeneratedRegex("^/(hangfire|Mailbox)")]
    private static partial Regex ElsewherePattern();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("<form[^>]* method=\"get\"[^>]*>([\\s\\S]*?)</form>")]
    private static partial Regex FormPattern();

    [GeneratedRegex("<select[^>]* name=\"(?<list>[^\"]+)\"[^>]*>(?<options>[\\s\\S]*?)</select>|<input[^>]* name=\"(?<text>[^\"]+)\"[^>]*type=\"(?:text|search)\"|<input[^>]*type=\"(?:text|search)\"[^>]* name=\"(?<text>[^\"]+)\"")]
    private static partial Regex FieldPattern();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex OptionPattern();
}
