using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>The built program over HTTP, as its users have it: a mail, its link, the form, the receipt, the review, the return, the approval.</summary>
public sealed class WholeProcessTests(WholeProcessTests.Running running) : IClassFixture<WholeProcessTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public ProgramUnderTest Program { get; private set; } = null!;

        public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");

        public async Task DisposeAsync() => await Program.DisposeAsync();
    }

    [Fact]
    public async Task AReport_GoesFromMailToApproval()
    {
        using var secretary = new Visitor(running.Program.Address);
        var link = LinkToHalfYearOf("bc.hupt@example.org");
        await secretary.SignInAsync("bc.hupt", path: link);
        Assert.Contains("Báo cáo 6 tháng 2026", secretary.Body, StringComparison.Ordinal);
        var id = Regex.Match(secretary.Url.AbsolutePath, "/Tasks/([^/]+)/Form").Groups[1].Value;

        // Wrong and empty: everything is named, nothing typed is lost.
        var fields = secretary.Fields();
        fields["Figures[ENT_TOTAL]"] = "ba trăm";
        fields["Narratives[II]"] = "Đã quán triệt đầy đủ tới các chi bộ trong khối.";
        await secretary.PostAsync($"/Tasks/{id}/Form?handler=Submit", fields);
        Assert.Contains("<title>Lỗi:", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"#figure-ENT_TOTAL\"", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"ba trăm\"", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("Đã quán triệt đầy đủ", secretary.Body, StringComparison.Ordinal);

        // A disguised program is refused by what it is.
        await secretary.PostAsync($"/Tasks/{id}/Form?handler=Save", secretary.Fields(), ("scan.pdf", "MZ not a pdf"u8.ToArray()));
        Assert.Contains("scan.pdf", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("<title>Lỗi:", secretary.Body, StringComparison.Ordinal);

        await SubmitAsync(secretary, id, ("scan.pdf", "%PDF-1.7 a scan"u8.ToArray()));
        Assert.Contains("2026/6T/HU-PT-01", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("đúng hạn", secretary.Body, StringComparison.OrdinalIgnoreCase);
        await MailAsync("bc.hupt@example.org", "2026/6T/HU-PT-01");

        // A second click, and the back button: the same receipt.
        await secretary.PostAsync($"/Tasks/{id}/Form?handler=Submit", fields);
        Assert.Contains("2026/6T/HU-PT-01", secretary.Body, StringComparison.Ordinal);

        using var staff = new Visitor(running.Program.Address);
        await staff.SignInAsync("chuyenvien1", path: $"/Review/{id}");
        await staff.PostAsync($"/Review/{id}?handler=Return", staff.Fields());
        Assert.Contains("Nhập lý do", staff.Body, StringComparison.Ordinal);
        var review = staff.Fields();
        review["Reason"] = "Đề nghị rà soát số lao động.";
        review["Comments[figure:ENT_WORKERS]"] = "Số này cao hơn thuế cung cấp.";
        await staff.PostAsync($"/Review/{id}?handler=Return", review);
        Assert.Equal("/Review", staff.Url.AbsolutePath);
        await MailAsync("bc.hupt@example.org", "Đề nghị rà soát số lao động.");

        await secretary.GetAsync($"/Tasks/{id}");
        Assert.Contains("Số này cao hơn thuế cung cấp.", secretary.Body, StringComparison.Ordinal);
        await SubmitAsync(secretary, id);
        Assert.Contains("2026/6T/HU-PT-02", secretary.Body, StringComparison.Ordinal);

        // The page that was read before the correction can't approve it.
        await staff.PostAsync($"/Review/{id}?handler=Approve", review);
        Assert.Contains("bản mới hơn", staff.Body, StringComparison.Ordinal);
        await staff.GetAsync($"/Review/{id}");
        await staff.PostAsync($"/Review/{id}?handler=Approve", staff.Fields());
        Assert.Equal("/Review", staff.Url.AbsolutePath);
        await MailAsync("bc.hupt@example.org", "đã được Ban Tổ chức Tỉnh ủy phê duyệt");
    }

    [Fact]
    public async Task SomebodyElsesRecord_IsNotFound_AndAForbiddenPageIsDenied()
    {
        using var board = new Visitor(running.Program.Address);
        await board.SignInAsync("chuyenvien1", path: "/Obligations?status=on-time");
        var other = Regex.Match(board.Body, "/Tasks/([0-9a-f-]{36})\">[^<]*</a><div[^>]*>Thành ủy Lam Giang").Groups[1].Value;
        using var secretary = new Visitor(running.Program.Address);
        await secretary.SignInAsync("bc.huvd");

        Assert.NotEmpty(other);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/Tasks/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/Obligations/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/Tasks/{other}/Form")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync("/Dashboard")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync($"/Review/{other}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync("/hangfire")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/Attachments/" + Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task Administrator_SeesNoSubmissions_ButTheCalendar()
    {
        using var admin = new Visitor(running.Program.Address);
        await admin.SignInAsync("admin");

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/Admin/Calendar")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/hangfire")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/Review")).Status);
        Assert.Contains("0 mục", (await admin.GetAsync("/Obligations")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leader_ExtendsWithAReasonOnly_AndSupervisorsAcknowledge()
    {
        using var leader = new Visitor(running.Program.Address);
        await leader.SignInAsync("truongban", path: "/Obligations?status=overdue");
        var id = Regex.Match(leader.Body, "/Tasks/([0-9a-f-]{36})").Groups[1].Value;
        using var supervisor = new Visitor(running.Program.Address);
        await supervisor.SignInAsync("giamsat1", path: "/Escalations");
        var escalation = Regex.Match(supervisor.Body, "escalation=([0-9]+)").Groups[1].Value;

        await supervisor.PostAsync($"/Escalations?handler=Acknowledge&escalation={escalation}", new() { ["Note"] = " " });
        Assert.Contains("<title>Lỗi:", supervisor.Body, StringComparison.Ordinal);
        await supervisor.PostAsync($"/Escalations?handler=Acknowledge&escalation={escalation}", new() { ["Note"] = "Đã gọi cho đồng chí bí thư." });
        Assert.Contains("Đã gọi cho đồng chí bí thư.", supervisor.Body, StringComparison.Ordinal);

        await leader.GetAsync($"/Obligations/{id}");
        await leader.PostAsync($"/Obligations/{id}?handler=Extend", new() { ["Until"] = "2026-05-20", ["Reason"] = "Mưa lũ" });
        Assert.Contains("Hạn mới phải sau hôm nay", leader.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Mưa lũ\"", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync($"/Obligations/{id}?handler=Extend", new() { ["Until"] = "2026-06-05", ["Reason"] = "Mưa lũ" });
        Assert.Contains("trước ngày 5/6/2026", leader.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverWaits_SeesWhoIsNext_AndWhomToCall()
    {
        using var supervisor = new Visitor(running.Program.Address);
        await supervisor.SignInAsync("giamsat1", path: "/Escalations");
        Assert.Contains("mailto:bc.huvd@example.org", supervisor.Body, StringComparison.Ordinal);

        using var secretary = new Visitor(running.Program.Address);
        await secretary.SignInAsync("ld.dukdn", path: "/Tasks");
        var waiting = Regex.Match(secretary.Body, "/Tasks/([0-9a-f-]{36})\"><b>Báo cáo năm 2025").Groups[1].Value;
        await secretary.GetAsync($"/Tasks/{waiting}");
        Assert.Matches("Ai làm bước tiếp theo</h2><div[^>]*>duyệt hoặc trả lại</div>[\\s\\S]*?(Phạm Thị Hạnh|Hoàng Minh Khôi|Trần Thị Bích)", secretary.Body);

        await supervisor.GetAsync("/Dashboard");
        Assert.Matches("Báo cáo quá hạn</h2>[\\s\\S]*Huyện ủy Vĩnh Đông[\\s\\S]*Đến hạn trong 7 ngày</h2>", supervisor.Body);
        await supervisor.GetAsync("/Dashboard?span=ANNUAL-2025");
        var old = Regex.Match(supervisor.Body, "/Obligations/([0-9a-f-]{36})\"><span class=\"visually-hidden\">Huyện ủy Vĩnh Đông, Báo cáo năm 2025").Groups[1].Value;
        var told = "";
        for (var page = 1; page <= 6; page++)
        {
            told += (await supervisor.GetAsync($"/Obligations/{old}?n={page}")).Body;
        }

        Assert.Contains("Đôn đốc quá hạn lần 20", told, StringComparison.Ordinal);
        Assert.DoesNotContain("LATE-", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryNumberOfTheOverview_IsThatOfTheListBehindIt()
    {
        using var supervisor = new Visitor(running.Program.Address);
        await supervisor.SignInAsync("giamsat2", path: "/Dashboard");
        var numbers = Regex.Matches(supervisor.Body, "href=\"(/Obligations\\?status=[a-z-]+)\"><div class=\"l\">[^<]*</div>\\s*<div class=\"v\">([0-9]+)</div>");

        Assert.Equal(3, numbers.Count);
        foreach (Match number in numbers)
        {
            Assert.Contains($"{number.Groups[2].Value} mục", (await supervisor.GetAsync(number.Groups[1].Value)).Body, StringComparison.Ordinal);
        }
    }

    /// <summary>R24: each rate has its numerator and denominator, and the units' are of the same span as the total.</summary>
    [Fact]
    public async Task TheRatesOfTheOverview_AreOfOneChosenSpan_WithTheirCounts()
    {
        using var supervisor = new Visitor(running.Program.Address);
        await supervisor.SignInAsync("giamsat2", path: "/Dashboard");
        string[] Rates() => [.. Regex.Matches(supervisor.Body, "<div class=\"v\">([0-9.]+/[0-9.]+) \\([0-9,]+%\\)</div>").Select(match => match.Groups[1].Value)];
        (int, int) OfUnits()
        {
            var units = Regex.Matches(supervisor.Body, "<td class=\"r\">([0-9]+)/([0-9]+)</td>");
            int Sum(int group) => units.Sum(unit => int.Parse(unit.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture));
            return (Sum(1), Sum(2));
        }

        Assert.Contains("Năm 2026, mọi kỳ báo cáo", supervisor.Body, StringComparison.Ordinal);
        var ofTheYear = Rates();
        foreach (var span in new[] { "?span=2026", "?span=ANNUAL-2025", "?from=2025-12-25&to=2025-12-25" })
        {
            await supervisor.GetAsync("/Dashboard" + span);
            var (onTime, due) = OfUnits();
            Assert.Equal(2, Rates().Length);
            Assert.Equal($"{onTime}/{due}", Rates()[1]);
            Assert.EndsWith($"/{due}", Rates()[0], StringComparison.Ordinal);
            Assert.Equal(span == "?span=2026", Rates().SequenceEqual(ofTheYear));
        }

        await supervisor.GetAsync("/Dashboard?from=2026-06-01&to=2026-01-01");
        Assert.Contains("href=\"#to\"", supervisor.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-06-01\"", supervisor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_IsAskedOnlyForWhatMayStand()
    {
        using var secretary = new Visitor(running.Program.Address);
        await secretary.SignInAsync("ld.txuhm", path: "/Tasks");
        var id = Regex.Match(secretary.Body, "/Tasks/([0-9a-f-]{36})\"><b>Báo cáo 6 tháng 2026").Groups[1].Value;
        await secretary.GetAsync($"/Tasks/{id}/Form");
        var fields = secretary.Fields();
        fields["Figures[ENT_WORKERS]"] = "999999";

        await secretary.PostAsync($"/Tasks/{id}/Form?handler=Submit", fields);

        Assert.Contains("id=\"explain-ENT_WORKERS\"", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"#figure-ENT_TOTAL\"", secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"explain-ENT_TOTAL\"", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_IsLockedAfterFiveWrongPasswords()
    {
        using var visitor = new Visitor(running.Program.Address);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync("xl.bhxh", "wrong");
        }

        await visitor.SignInAsync("xl.bhxh");

        Assert.Contains("tạm khóa", visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswer_CarriesTheSecurityHeaders_AndAFormWithoutItsTokenIsRefused()
    {
        using var visitor = new Visitor(running.Program.Address);
        await visitor.GetAsync("/Account/SignIn");
        var policy = visitor.Answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", visitor.Answer.Headers.GetValues("X-Content-Type-Options").Single());

        using var bare = new HttpClient { BaseAddress = running.Program.Address };
        var refused = await bare.PostAsync("/Account/SignIn", new FormUrlEncodedContent([new("UserName", "admin"), new("Password", "lam-son-2026")]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Quay lại", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_IsSwitchedOnTheSamePage()
    {
        using var visitor = new Visitor(running.Program.Address);
        await visitor.GetAsync("/Help");
        await visitor.PostAsync("/Language", new() { ["to"] = "en", ["back"] = "/Help" });

        Assert.Equal("/Help", visitor.Url.AbsolutePath);
        Assert.Contains("<html lang=\"en\">", visitor.Body, StringComparison.Ordinal);
        await visitor.PostAsync("/Language", new() { ["to"] = "vi", ["back"] = "//evil.example.org" });
        Assert.Equal(running.Program.Address.Authority, visitor.Url.Authority);
    }

    private static async Task SubmitAsync(Visitor secretary, string id, params (string, byte[])[] files)
    {
        await secretary.GetAsync($"/Tasks/{id}/Form");
        var fields = GoodReport.Fill(secretary.Fields());
        await secretary.PostAsync($"/Tasks/{id}/Form?handler=Submit", fields, files);
    }

    private string LinkToHalfYearOf(string email)
    {
        var mailbox = new PickupMailbox(running.Program.MailFolder);
        var mail = mailbox.List(500, email).Select(entry => mailbox.Read(entry.Id)!).First(found => found.Text.Contains("Báo cáo 6 tháng 2026", StringComparison.Ordinal));
        return new Uri(mail.Links[^1]).AbsolutePath;
    }

    private async Task MailAsync(string email, string text) => await Mails.WaitForAsync(running.Program.MailFolder, email, text);
}
