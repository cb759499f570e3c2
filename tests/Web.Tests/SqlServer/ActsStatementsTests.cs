using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport.SqlServer;

namespace PartyWorkflow.Web.Tests.SqlServer;

/// <summary>As <see cref="PagesStatementsTests"/>, of what the pages' forms do: each act of each page is done once, by somebody whose it is.</summary>
public sealed partial class ActsStatementsTests(StandInSite site) : IClassFixture<StandInSite>
{
    private const string Password = "lam-son-2026", NewPassword = "lam-son-2026-moi";
    private const int PagesOfAKind = 12;

    /// <summary>What no form does here: a rehearsal has a database of its own; what is reassigned and moved has to be left over by jobs, which rest; errors are led to.</summary>
    private static readonly string[] Elsewhere = ["/Admin/Rehearsal", "/Admin/Rehearsal Events", "/Admin/Versions", "/Error/Index", "/Obligations/Detail Reassign"];

    private static readonly string[] Roles = ["bc.hupt", "ld.txuhm", "ld.twulg", "chuyenvien1", "truongban", "admin"];

    /// <summary>What a field needs that not any text will do for.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["From"] = "2026-06-01",
        ["To"] = "2026-06-05",
        ["Date"] = "2026-06-15",
        ["Due"] = "2026-06-15",
        ["Until"] = "2026-06-15",
        ["Input.ValidFrom"] = "2026-01-01",
        ["Password"] = NewPassword,
        ["UserName"] = "nguoi.moi",
        ["Address"] = "dia.chi.moi@example.org",
        ["Input.Email"] = "nguoi.moi@example.org",
        ["Input.Code"] = "HU-MOI",
        ["Input.Kind"] = "DISTRICT_COMMITTEE",
        ["Input.RoleNames"] = "Supervisor",
        ["Typed.Code"] = "MOI_MOI",
        ["Typed.NameVi"] = "Báo cáo quý I",
        ["Typed.Cutoff"] = "15/10",
        ["Typed.LastDay"] = "2026-12-31",
        ["Figures[PO_NEW]"] = "4711",
    };

    private readonly HashSet<string> _isDone = ["/Account/SignIn", "/Account/SignOut", "/Account/Password", "/Admin/Person", "/Language", "/Tasks/#/Formhandler=Submit"];

    [Fact]
    public async Task EveryAct_IsDoneWithReviewedStatements()
    {
        await site.RefuseAsync("ld.txuhm@example.org", "xl.skhdt@example.org");
        await ReportAsync();
        await AssignAsync();
        await EnterAsync();
        await ReadMailAsync();
        await KeepCalendarAsync();
        await ImportAsync();
        await InviteAsync();
        foreach (var role in Roles)
        {
            using var visitor = await site.VisitorAsync(role);
            await WalkAsync(visitor);
        }

        await LeaveAsync();
        Assert.Equal("", string.Join(", ", (await site.NotDoneAsync()).Except(Elsewhere)));
        Approved.Match("Web.Tests", "Acts", site.Sent, besides: "Pages");
    }

    /// <summary>A report as a browser sends it: while it is typed, with a file that is taken away again, and at last; then it is withdrawn.</summary>
    private async Task ReportAsync()
    {
        using var secretary = await site.VisitorAsync("bc.hupt");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await secretary.PostAsync($"{form}?handler=Autosave", secretary.Fields());
        await secretary.GetAsync(form);
        var stale = secretary.Fields();
        await secretary.GetAsync(form);
        await secretary.PostAsync($"{form}?handler=Save", secretary.Fields(), ("bien-ban.pdf", "%PDF-1.7"u8.ToArray()));
        await BringBackAsync(form, stale);
        await secretary.GetAsync(form);
        await secretary.PostAsync(PageForm.In(secretary.Body, form).First(found => found.Action.Contains("handler=Remove", StringComparison.Ordinal)).Action, secretary.Fields());
        await secretary.PostAsync($"{form}?handler=Submit", GoodReport.Fill(secretary.Fields()));
        Assert.Contains("Receipt", secretary.Url.AbsolutePath, StringComparison.Ordinal);
        var report = $"/Obligations/{form.Split('/')[2]}";
        await secretary.GetAsync(report);
        await secretary.PostAsync($"{report}?handler=Withdraw", []);
    }

    /// <summary>What an old window would have written over the draft is kept, and brought back.</summary>
    private async Task BringBackAsync(string form, Dictionary<string, string> stale)
    {
        using var window = await site.VisitorAsync("bc.hupt");
        await window.GetAsync(form);
        await window.PostAsync($"{form}?handler=Save", new(stale) { ["Narratives[II]"] = "Cửa sổ cũ viết." });
        await window.GetAsync(form.Replace("/Form", "/Versions", StringComparison.Ordinal));
        await window.GetAsync(Regex.Match(window.Body, "href=\"(/Tasks/[0-9a-f-]{36}/Versions/[0-9]+)\"").Groups[1].Value);
        var act = Regex.Match(window.Body, "formaction=\"([^\"]*handler=BringBack[^\"]*)\"").Groups[1].Value;
        await window.PostAsync(WebUtility.HtmlDecode(act), window.Hidden());
        Assert.Equal(form, window.Url.AbsolutePath);
    }

    /// <summary>First, for there are few reports to review.</summary>
    private async Task AssignAsync()
    {
        using var staff = await site.VisitorAsync("chuyenvien1");
        await staff.GetAsync("/Review");
        await staff.GetAsync(Regex.Match(staff.Body, "href=\"(/Review/[0-9a-f-]{36})").Groups[1].Value);
        var form = PageForm.In(staff.Body, staff.Url.AbsolutePath).First(found => found.Action.Contains("handler=Assign", StringComparison.Ordinal));
        await staff.PostAsync(form.Action, Filled(form));
    }

    /// <summary>Somebody new, their invitation, and a password set for them instead.</summary>
    private async Task EnterAsync()
    {
        using var administrator = await site.VisitorAsync("admin");
        foreach (var handler in new[] { "/Admin/Person", "handler=Invite", "handler=Account" })
        {
            await administrator.GetAsync(administrator.Url.AbsolutePath.StartsWith("/Admin/Person/", StringComparison.Ordinal) ? administrator.Url.AbsolutePath : "/Admin/Person");
            var form = PageForm.In(administrator.Body, administrator.Url.AbsolutePath).First(found => found.Action.EndsWith(handler, StringComparison.Ordinal));
            await administrator.PostAsync(form.Action, Filled(form));
            Assert.Matches("^/Admin/Person/[0-9]+$", administrator.Url.AbsolutePath);
        }
    }

    /// <summary>What came back: one mail is dealt with in the list, the other on its page (by the walk), and what was not delivered is sent again.</summary>
    private async Task ReadMailAsync()
    {
        await site.ArriveAsync();
        using var administrator = await site.VisitorAsync("admin");
        await administrator.GetAsync("/Admin/Incoming");
        await administrator.PostAsync("/Admin/Incoming", new() { ["ids"] = Regex.Match(administrator.Body, "name=\"ids\" value=\"(\\d+)\"").Groups[1].Value });
        await administrator.GetAsync("/Admin/Outbox?state=Failed");
        await administrator.PostAsync("/Admin/Outbox?handler=ResendAll&state=Failed", new() { ["Reason"] = "Máy chủ đã sửa" });
        Assert.Contains("sẽ được gửi lại", administrator.Body, StringComparison.Ordinal);
    }

    /// <summary>Days and fixed dates are previewed and confirmed, a year is declared complete and that is taken back.</summary>
    private async Task KeepCalendarAsync()
    {
        using var administrator = await site.VisitorAsync("admin");
        await administrator.GetAsync("/Admin/Calendar?year=2028");
        await ConfirmAsync("handler=Day&year=2028", new() { ["Date"] = "22/5/2028", ["Name"] = "Nghỉ bão" });
        await ConfirmAsync("handler=Text&year=2028", new() { ["Text"] = "26/1 - 28/1 Tết Nguyên đán" });
        await ConfirmAsync("handler=Fixed&year=2030", new() { ["FixedDate"] = "24/11", ["FixedName"] = "Ngày Văn hóa Việt Nam", ["FromYear"] = "2030" });
        await ConfirmAsync("handler=RemoveFixed&year=2030&fixedDate=24-11-2030", []);
        await ConfirmAsync("handler=Remove&year=2028&date=2028-05-22", []);
        await administrator.PostAsync("/Admin/Calendar?handler=Declare&year=2028", new() { ["Announcement"] = "Thông báo 1/TB ngày 3/12/2027" });
        await administrator.PostAsync("/Admin/Calendar?handler=TakeBack&year=2028", []);

        async Task ConfirmAsync(string act, Dictionary<string, string> typed)
        {
            await administrator.PostAsync($"/Admin/CalendarChange?{act}", typed);
            await administrator.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2028", administrator.Hidden());
            Assert.Equal("/Admin/Calendar", administrator.Url.AbsolutePath);
        }
    }

    /// <summary>A unit from a file, looked at and confirmed.</summary>
    private async Task ImportAsync()
    {
        using var administrator = await site.VisitorAsync("admin");
        await administrator.GetAsync("/Admin/Office/Import/units");
        var file = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ\nDUX-NT;Đảng ủy xã Nhập Thử;Huyện ủy;1/7/2025\n"u8.ToArray();
        await administrator.PostAsync("/Admin/Office/Import/units", [], ("don-vi.csv", file));
        var confirm = PageForm.In(administrator.Body, "").First(form => form.Action.Contains("Apply", StringComparison.Ordinal));
        await administrator.PostAsync(confirm.Action, confirm.Fields);
    }

    /// <summary>People from a file are invited; one uses the link, the other is invited with everybody when it has expired.</summary>
    private async Task InviteAsync()
    {
        using var administrator = await site.VisitorAsync("admin");
        await administrator.GetAsync("/Admin/Office/Import/people");
        var file = "Họ và tên;Thư điện tử;Vai trò\nKhách Một;khach1@example.org;Giám sát\nKhách Hai;khach2@example.org;Giám sát\n"u8.ToArray();
        await administrator.PostAsync("/Admin/Office/Import/people", [], ("nguoi.csv", file));
        var confirm = PageForm.In(administrator.Body, "").First(form => form.Action.Contains("Apply", StringComparison.Ordinal));
        await administrator.PostAsync(confirm.Action, confirm.Fields);
        using var guest = await site.VisitorAsync(null);
        await guest.GetAsync(await site.InvitationLinkAsync("khach1@example.org"));
        var form = PageForm.In(guest.Body, guest.Url.AbsolutePath).First(found => found.Fields.ContainsKey("Again"));
        await guest.PostAsync(form.Action, new(form.Fields) { ["Password"] = NewPassword, ["Again"] = NewPassword });
        Assert.NotEqual("/Account/Invitation", guest.Url.AbsolutePath);
        await site.ExpireInvitationsAsync();
        await administrator.GetAsync("/Admin/People?withoutPassword=true");
        await administrator.PostAsync("/Admin/People?handler=Invite", []);
    }

    /// <summary>Every form of every page that links lead to, until one of its kind is done.</summary>
    private async Task WalkAsync(Visitor visitor)
    {
        var (seen, kinds, waiting) = (new HashSet<string>(), new Dictionary<string, int>(), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            await visitor.GetAsync(path);
            if (visitor.Answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = visitor.Url.PathAndQuery;
            foreach (var found in LinkPattern().Matches(visitor.Body).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(seen.Add))
            {
                var kind = KindOf(found);
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= PagesOfAKind)
                {
                    waiting.Enqueue(found);
                }
            }

            if (await ActAsync(visitor, page))
            {
                waiting.Enqueue(page);
            }
        }
    }

    /// <summary>Whether something was done, after which the page is another.</summary>
    private async Task<bool> ActAsync(Visitor visitor, string page)
    {
        foreach (var form in PageForm.In(visitor.Body, visitor.Url.AbsolutePath).SelectMany(WithItsOwn).Where(form => form.IsPost && !_isDone.Contains(KindOf(form.Action))).ToList())
        {
            var before = site.Done.Count;
            await visitor.GetAsync(page);
            await visitor.PostAsync(form.Action, Filled(form));
            if (site.Done.Count > before)
            {
                return _isDone.Add(KindOf(form.Action));
            }
        }

        return false;
    }

    /// <summary>A form that is previewed is saved, too.</summary>
    private static IEnumerable<PageForm> WithItsOwn(PageForm form) =>
        form.Action.Contains("handler=Preview", StringComparison.Ordinal) ? [form, form with { Action = form.Action.Replace("handler=Preview", "handler=Save", StringComparison.Ordinal) }] : [form];

    private static Dictionary<string, string> Filled(PageForm form)
    {
        var filled = form.Filled(name => form.Fields[name].Length == 0 || name is "Input.Name" or "Input.NameVi", _ => "Phú Thuận");
        foreach (var (name, value) in Values.Where(value => form.Fields.TryGetValue(value.Key, out var now) && (now.Length == 0 || value.Key.StartsWith("Figures", StringComparison.Ordinal))))
        {
            filled[name] = value;
        }

        return filled;
    }

    /// <summary>Another password, the other language, the way out.</summary>
    private async Task LeaveAsync()
    {
        using var officer = await site.VisitorAsync("xl.bhxh");
        await officer.GetAsync("/Account/Password");
        await officer.PostAsync("/Account/Password", new() { ["Present"] = Password, ["New"] = NewPassword, ["Again"] = NewPassword });
        await officer.PostAsync("/Language", new() { ["to"] = "en", ["back"] = "/Help" });
        await officer.PostAsync("/Account/SignOut", []);
    }

    private static string KindOf(string path) => NumberPattern().Replace(path.Split('?')[0], "#") + HandlerPattern().Match(path).Value;

    [GeneratedRegex("<a [^>]*href=\"(/(?!hangfire|Mailbox)[^\"#]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("handler=\\w+")]
    private static partial Regex HandlerPattern();
}
