using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>The review of a report is given to a colleague on the pages of the built program.</summary>
public sealed class ReviewPagesTests(ReviewPagesTests.Running running) : IClassFixture<ReviewPagesTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public ProgramUnderTest Program { get; private set; } = null!;

        public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-02-03T09:00:00+07:00");

        public async Task DisposeAsync() => await Program.DisposeAsync();
    }

    [Fact]
    public async Task AReview_IsGivenToAColleague_WhoIsTold_AndIsTheirsInTheQueue()
    {
        using var leader = await SignedInAsync("truongban");
        using var colleague = await SignedInAsync("chuyenvien2");
        using var before = await SignedInAsync("chuyenvien1");
        await leader.GetAsync("/Review");
        var id = Regex.Match(leader.Body, "/Review/([0-9a-f-]{36})\">Báo cáo năm 2025</a>").Groups[1].Value;
        await leader.GetAsync($"/Review/{id}");
        var (action, option) = (ActionOf(leader), Regex.Match(leader.Body, "<option value=\"([0-9]+)\">Hoàng Minh Khôi").Groups[1].Value);

        // Nothing filled in: both are named. What was typed stays.
        await leader.PostAsync(action, new() { ["Colleague"] = "0" });
        Assert.Contains("href=\"#colleague\"", leader.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"#assign-reason\"", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync(action, new() { ["Colleague"] = "0", ["AssignReason"] = "Đồng chí Hạnh nghỉ" });
        Assert.Contains("value=\"Đồng chí Hạnh nghỉ\"", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync(action, new() { ["Colleague"] = option, ["AssignReason"] = "Đồng chí Hạnh đang kiểm tra ở cơ sở." });
        Assert.Equal("/Review", leader.Url.AbsolutePath);

        Assert.Matches($"{id}\">Báo cáo năm 2025</a><div[^>]*>[^<]* · phần việc của tôi</div>", (await colleague.GetAsync("/Review")).Body);
        Assert.DoesNotMatch($"{id}\">Báo cáo năm 2025</a><div[^>]*>[^<]* · phần việc của tôi</div>", (await before.GetAsync("/Review")).Body);
        var mail = await Mails.WaitForAsync(running.Program.MailFolder, "chuyenvien2@example.org", "Đồng chí Hạnh đang kiểm tra ở cơ sở.");
        await colleague.GetAsync(new Uri(mail.Links[0]).AbsolutePath);
        Assert.Contains("giao Hoàng Minh Khôi", WebUtility.HtmlDecode(colleague.Body), StringComparison.Ordinal);
        await leader.GetAsync($"/Obligations/{id}");
        var page = WebUtility.HtmlDecode(leader.Body);
        Assert.Matches("Ai làm bước tiếp theo</h2><div[^>]*>duyệt hoặc trả lại</div></div></div><ul[^>]*>\\s*<li>Hoàng Minh Khôi[^<]*<div[^<]*</div></li>\\s*</ul>", page);
        Assert.Matches("Giao duyệt</b>[\\s\\S]*?Hoàng Minh Khôi[^<]*: Đồng chí Hạnh đang kiểm tra ở cơ sở.", page);
        // The unit reads who has it. Why it was given on is the board's own affair.
        using var unit = await SignedInAsync("ld.dukdn");
        await unit.GetAsync($"/Obligations/{id}");
        Assert.Contains("Giao duyệt</b>", WebUtility.HtmlDecode(unit.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("kiểm tra ở cơ sở", WebUtility.HtmlDecode(unit.Body), StringComparison.Ordinal);

        // In the other language, and refused a second time.
        await leader.PostAsync("/Language", new() { ["to"] = "en", ["back"] = $"/Review/{id}" });
        Assert.Contains("Give the review to a colleague", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync(ActionOf(leader), new() { ["Colleague"] = option, ["AssignReason"] = "Again" });
        Assert.Contains("This review step is with", leader.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoDoesNotHoldTheReview_CantGiveIt_AndWhoMayNotSeeItDoesNotFindIt()
    {
        // In a colleague's portfolio: theirs to approve, not to give on.
        using var staff = await SignedInAsync("chuyenvien2");
        await staff.GetAsync("/Review");
        var theirs = Regex.Match(staff.Body, "/Review/([0-9a-f-]{36})\">Đăng ký chỉ tiêu năm 2026</a>").Groups[1].Value;
        await staff.GetAsync($"/Review/{theirs}");
        Assert.Contains("handler=Approve", staff.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Assign", staff.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostAsync($"/Review/{theirs}?handler=Assign", new() { ["Colleague"] = "1", ["AssignReason"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.PostAsync($"/Review/{Guid.NewGuid()}?handler=Assign", new() { ["Colleague"] = "1", ["AssignReason"] = "x" })).Status);

        using var secretary = await SignedInAsync("bc.hupt");
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.PostAsync($"/Review/{theirs}?handler=Assign", new() { ["Colleague"] = "1" })).Status);
    }

    private static string ActionOf(Visitor visitor) => WebUtility.HtmlDecode(Regex.Match(visitor.Body, "action=\"(/Review/[^\"]*handler=Assign[^\"]*)\"").Groups[1].Value);

    private async Task<Visitor> SignedInAsync(string user)
    {
        var visitor = new Visitor(running.Program.Address);
        await visitor.SignInAsync(user);
        return visitor;
    }
}
