using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace PartyWorkflow.Web.Tests;

/// <summary>A script in every field that takes free text, of every form that each role is offered; then every page and mail: it is only ever shown, never run.</summary>
public sealed partial class HostileTextTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const int PagesOfAKind = 3;

    private static readonly string[] Roles = ["bc.hupt", "ld.txuhm", "chuyenvien1", "xl.bhxh", "truongban", "giamsat1", "admin"];

    /// <summary>Each of these is seen again on some page or in some mail, or the test looks in the wrong places.</summary>
    private static readonly string[] MustShow = ["Narratives", "Explanations", "Comments", "Reason", "Title", "Description", "Text", "Findings", "Input.Name", "Input.NameVi", "Input.NameEn", "Name", "Note", "search", "q", "to", "Files"];

    private readonly List<string> _fields = [];
    private readonly HashSet<string> _shown = [];

    [Fact]
    public async Task AScriptInAnyField_IsOnlyEverShown()
    {
        await RenameAsync();
        await ReportAsync();
        await InspectionAsync();
        foreach (var user in Roles)
        {
            using var visitor = await site.SignedInAsync(user);
            await FillEveryFormAsync(visitor, IsProse);
            await FillEveryFormAsync(visitor, _ => true);
        }

        await Mails.WaitForAsync(site.Program.MailFolder, "bc.hupt@example.org", "onerror=alert(");
        foreach (var user in Roles)
        {
            using var visitor = await site.SignedInAsync(user);
            await foreach (var _ in WalkAsync(visitor, PagesOfAKind * 4))
            {
            }
        }

        foreach (var file in Directory.EnumerateFiles(site.Program.MailFolder, "*.eml"))
        {
            Check((await MimeMessage.LoadAsync(file)).HtmlBody ?? "", file);
        }

        Assert.Empty(MustShow.Except(_shown));
    }

    /// <summary>An administrator gives a unit and a person such names, before anything is mailed about them.</summary>
    private async Task RenameAsync()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Units");
        foreach (var (list, pattern) in new[] { ("/Admin/Units", "href=\"(/Admin/Unit/[0-9]+)\">[^<]*Phú Thuận Đông"), ("/Admin/People?search=bc.hupt", "href=\"(/Admin/Person/[0-9]+)\"") })
        {
            await admin.GetAsync(list);
            await admin.GetAsync(Regex.Match(admin.Body, pattern).Groups[1].Value);
            var form = PageForm.In(admin.Body, admin.Url.AbsolutePath).First(form => form.FreeTexts.Contains("Input.Name") || form.FreeTexts.Contains("Input.NameVi"));
            await admin.PostAsync(form.Action, form.Filled(IsProse, Script));
            Check(admin.Body, form.Action);
            Assert.DoesNotContain("<title>Lỗi:", admin.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>A report that passes, with a file of such a name: submitted, returned with comments, submitted again, approved.</summary>
    private async Task ReportAsync()
    {
        using var secretary = await site.SignedInAsync("bc.hupt");
        using var staff = await site.SignedInAsync("chuyenvien1");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        var review = $"/Review/{form.Split('/')[2]}";
        foreach (var decision in new[] { "Return", "Approve" })
        {
            await secretary.GetAsync(form);
            var report = GoodReport.Fill(secretary.Fields());
            foreach (var name in report.Keys.Where(IsProse))
            {
                report[name] = Script(name);
            }

            await secretary.PostAsync($"{form}?handler=Submit", report, (Script("Files") + ".pdf", "%PDF-1.7"u8.ToArray()));
            Assert.Contains("Receipt", secretary.Url.AbsolutePath, StringComparison.Ordinal);
            await staff.GetAsync(review);
            var opinion = PageForm.In(staff.Body, review).First(form => form.Action.EndsWith(decision, StringComparison.Ordinal));
            await staff.PostAsync(opinion.Action, opinion.Filled(IsProse, Script));
            Assert.Equal("/Review", staff.Url.AbsolutePath);
        }
    }

    private async Task InspectionAsync()
    {
        using var staff = await site.SignedInAsync("chuyenvien1", "/FollowUps/Plan");
        foreach (var has in new[] { "Title", "Findings" })
        {
            var form = PageForm.In(staff.Body, staff.Url.AbsolutePath).First(form => form.FreeTexts.Contains(has));
            await staff.PostAsync(form.Action, form.Filled(IsProse, Script));
            Assert.DoesNotContain("<title>Lỗi:", staff.Body, StringComparison.Ordinal);
        }
    }

    private async Task FillEveryFormAsync(Visitor visitor, Func<string, bool> isChosen)
    {
        await foreach (var page in WalkAsync(visitor, PagesOfAKind))
        {
            var forms = PageForm.In(visitor.Body, page).Where(form => form.FreeTexts.Any(isChosen)).ToList();
            foreach (var form in forms)
            {
                await visitor.GetAsync(page);
                var filled = form.Filled(isChosen, Script);
                await (form.IsPost ? visitor.PostAsync(form.Action, filled) : visitor.GetAsync($"{page.Split('?')[0]}?{string.Join('&', filled.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}"));
                Assert.True(visitor.Status < HttpStatusCode.InternalServerError, $"{form.Action} fails");
                Check(visitor.Body, form.Action);
            }
        }
    }

    /// <summary>Every page that links lead to, of each kind no more than so many.</summary>
    private async IAsyncEnumerable<string> WalkAsync(Visitor visitor, int ofAKind)
    {
        var (seen, kinds, waiting) = (new HashSet<string> { "/" }, new Dictionary<string, int>(), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            await visitor.GetAsync(path);
            if (visitor.Answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            Check(visitor.Body, path);
            foreach (Match link in LinkPattern().Matches(visitor.Body))
            {
                var found = WebUtility.HtmlDecode(link.Groups[1].Value);
                var kind = NumberPattern().Replace(found.Split('?')[0], "#");
                if (!found.StartsWith("/hangfire", StringComparison.Ordinal) && seen.Add(found) && (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= ofAKind)
                {
                    waiting.Enqueue(found);
                }
            }

            yield return visitor.Url.PathAndQuery;
        }
    }

    /// <summary>A field that holds words, where its form asks for dates or numbers too.</summary>
    private static bool IsProse(string field) => ProsePattern().IsMatch(field);

    /// <summary>Of each field another one, to know it again.</summary>
    private string Script(string field)
    {
        _fields.Add(field.Split('[')[0]);
        return $"<script>alert(1)</script>\"'><img src=x onerror=alert({_fields.Count - 1})>";
    }

    private void Check(string html, string where)
    {
        Assert.False(html.Contains("<script>alert", StringComparison.OrdinalIgnoreCase) || html.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), $"{where} runs what was typed");
        foreach (Match shown in ShownPattern().Matches(html))
        {
            _shown.Add(_fields[int.Parse(shown.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    [GeneratedRegex("(NameVi|NameEn|Name|Title|Reason|Note|Text|Description|Findings|search|q|to)$|^(Comments|Narratives|Explanations)\\[")]
    private static partial Regex ProsePattern();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("&lt;img src=x onerror=alert\\(([0-9]+)\\)")]
    private static partial Regex ShownPattern();
}
