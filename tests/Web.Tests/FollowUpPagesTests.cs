using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>Difficulties, inspections and duties on the pages of the built program: each walked by its real roles to every end that it has.</summary>
public sealed partial class FollowUpPagesTests(FollowUpPagesTests.Running running) : IClassFixture<FollowUpPagesTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public ProgramUnderTest Program { get; private set; } = null!;

        public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");

        public async Task DisposeAsync() => await Program.DisposeAsync();
    }

    [Fact]
    public async Task ADifficulty_IsAssignedAnsweredReopenedAndConfirmed()
    {
        using var secretary = await SignedInAsync("bc.hupt");
        using var staff = await SignedInAsync("chuyenvien1");
        using var officer = await SignedInAsync("xl.bhxh");
        var id = await RaiseAsync(secretary, "Doanh nghiệp chậm đóng bảo hiểm");

        // Nothing filled in: both fields are named, and the form stays open.
        await TakeAsync(staff, id, "assign");
        Assert.Contains("href=\"#assign-Lead\"", staff.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"#assign-Due\"", staff.Body, StringComparison.Ordinal);
        await TakeAsync(staff, id, "assign", ("Lead", UnitId(staff, "Bảo hiểm xã hội tỉnh")), ("Due", "2026-06-10"));
        Assert.Contains("Đang xử lý", staff.Body, StringComparison.Ordinal);

        // The mail's link leads the officer to this very task.
        var link = await LinkAsync("xl.bhxh@example.org", "Doanh nghiệp chậm đóng bảo hiểm");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(link)).Status);
        await TakeAsync(officer, id, "progress", ("Text", "Đã làm việc với doanh nghiệp."));
        await TakeAsync(officer, id, "answer", ("Text", "Doanh nghiệp cam kết đóng đủ."));
        await TakeAsync(secretary, id, "reopen");
        Assert.Contains("Nhập lý do", secretary.Body, StringComparison.Ordinal);
        await TakeAsync(secretary, id, "reopen", ("Reason", "Chưa đóng."));

        // The page as it was before: the second click is told, and what was typed is still there.
        var stale = VisitOf(officer);
        await TakeAsync(officer, id, "answer", ("Text", "Đã đóng đủ."));
        await officer.PostAsync($"/FollowUps/{id}", new() { ["Outcome"] = "answer", ["Visit"] = stale, ["Text"] = "Gửi lần hai" });
        Assert.Contains("Gửi lần hai", officer.Body, StringComparison.Ordinal);
        Assert.Contains("<title>Lỗi:", officer.Body, StringComparison.Ordinal);

        await TakeAsync(secretary, id, "confirm");
        Assert.Contains("Đã đóng", secretary.Body, StringComparison.Ordinal);
        await LinkAsync("xl.bhxh@example.org", "Đã kết thúc: ");
    }

    [Fact]
    public async Task ADifficulty_CanBeDeclinedMergedOrTakenBack()
    {
        using var secretary = await SignedInAsync("bc.hupt");
        using var staff = await SignedInAsync("chuyenvien2");
        var (declined, merged, kept, taken) = (await RaiseAsync(secretary, "Việc một"), await RaiseAsync(secretary, "Việc hai"), await RaiseAsync(secretary, "Việc ba"), await RaiseAsync(secretary, "Việc bốn"));

        await TakeAsync(staff, declined, "decline", ("Reason", "Ngoài phạm vi kế hoạch."));
        await staff.GetAsync($"/FollowUps/{kept}");
        var number = NumberPattern().Match(staff.Body).Value;
        await TakeAsync(staff, merged, "merge", ("Other", "KK-1999-0001"));
        Assert.Contains("href=\"#merge-Other\"", staff.Body, StringComparison.Ordinal);
        await TakeAsync(staff, merged, "merge", ("Other", number));
        await TakeAsync(staff, taken, "ask-more", ("Reason", "Cho biết tên doanh nghiệp."));
        await TakeAsync(secretary, taken, "supplement", ("Text", "Doanh nghiệp DN010."));
        await TakeAsync(staff, taken, "ask-more", ("Reason", "Cho biết số lao động."));
        await TakeAsync(secretary, taken, "take-back", ("Reason", "Đã tự giải quyết."));

        Assert.Equal(["Không tiếp nhận", "Đã gộp", "Ban phân loại", "Đã hủy"], await StepsAsync(staff, declined, merged, kept, taken));
    }

    [Fact]
    public async Task AnInspection_ClosesByItselfWhenItsFindingsHave_OrIsCancelled()
    {
        using var staff = await SignedInAsync("chuyenvien1");
        using var secretary = await SignedInAsync("bc.hupt");
        var (id, cancelled) = (await PlanAsync(staff), await PlanAsync(staff));
        await TakeAsync(staff, cancelled, "postpone", ("Date", "2026-06-20"), ("Reason", "Đơn vị bận đại hội."));
        await TakeAsync(staff, cancelled, "cancel", ("Reason", "Trùng với đoàn khác."));

        await TakeAsync(staff, id, "carry-out", ("Text", "Còn một tồn tại."), ("Findings", "Chưa rà soát đủ"));
        await TakeAsync(staff, id, "send");
        await TakeAsync(secretary, id, "dispute", ("Reason", "Đã rà soát tháng trước."));
        await TakeAsync(staff, id, "revise", ("Findings", "Chưa rà soát đủ doanh nghiệp mới"), ("Reason", "Nói rõ hơn."));
        await TakeAsync(staff, id, "send");
        await TakeAsync(secretary, id, "accept");
        Assert.Contains("Chờ tháo gỡ từng phát hiện", secretary.Body, StringComparison.Ordinal);
        var child = Regex.Match(secretary.Body, "/FollowUps/([0-9a-f-]{36})\">KK-[0-9-]+ · Chưa rà soát đủ doanh nghiệp mới").Groups[1].Value;
        await TakeAsync(staff, child, "assign", ("Lead", "0"), ("Due", "2026-06-10"));
        await TakeAsync(staff, child, "answer", ("Text", "Ban đã hướng dẫn."));
        await TakeAsync(secretary, child, "confirm");

        Assert.Equal(["Đã đóng", "Đã đóng", "Đã hủy"], await StepsAsync(staff, id, child, cancelled));
    }

    [Fact]
    public async Task ADuty_IsGivenHandedBackReassignedTwiceAndConfirmed()
    {
        using var secretary = await SignedInAsync("bc.hupt");
        await secretary.GetAsync("/Obligations?status=all");
        var targets = Regex.Match(secretary.Body, "/Tasks/([0-9a-f-]{36})\">Đăng ký chỉ tiêu năm 2026").Groups[1].Value;
        await secretary.GetAsync($"/Obligations/{targets}/Duty");
        await secretary.PostAsync($"/Obligations/{targets}/Duty", new() { ["Title"] = "Việc" });
        Assert.Contains("href=\"#Lead\"", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync($"/Obligations/{targets}/Duty", new() { ["Title"] = "Cung cấp danh sách lao động", ["Lead"] = UnitId(secretary, "Bảo hiểm xã hội tỉnh"), ["Due"] = "2026-07-01" });
        var id = secretary.Url.AbsolutePath.Split('/')[^1];

        using var first = await SignedInAsync("xl.bhxh");
        using var second = await SignedInAsync("xl.skhdt");
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/FollowUps/{id}")).Status);
        await TakeAsync(first, id, "hand-back", ("Reason", "Không quản lý số liệu này."));
        await secretary.GetAsync($"/FollowUps/{id}");
        await TakeAsync(secretary, id, "reassign", ("Lead", UnitId(secretary, "Sở Kế hoạch và Đầu tư")), ("Due", "2026-07-01"), ("Reason", "Chuyển Sở."));
        // Taken from an agency that has it, with a reason: it is told, goes on reading it, and can't act on it any more.
        await secretary.GetAsync($"/FollowUps/{id}");
        var insurance = UnitId(secretary, "Bảo hiểm xã hội tỉnh");
        await TakeAsync(secretary, id, "reassign", ("Lead", insurance), ("Due", "2026-07-05"));
        Assert.Contains("href=\"#reassign-Reason\"", secretary.Body, StringComparison.Ordinal);
        await TakeAsync(secretary, id, "reassign", ("Lead", insurance), ("Due", "2026-07-05"), ("Reason", "Bảo hiểm đã có số liệu."));
        Assert.Equal("/FollowUps", await LinkAsync("xl.skhdt@example.org", "Bảo hiểm đã có số liệu."));
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync($"/FollowUps/{id}")).Status);
        Assert.DoesNotContain("id=\"h-act\"", second.Body, StringComparison.Ordinal);
        Assert.Contains("Từ Sở Kế hoạch và Đầu tư, hạn trước ngày 1/7/2026, sang Bảo hiểm xã hội tỉnh, hạn trước ngày 5/7/2026", WebUtility.HtmlDecode(second.Body), StringComparison.Ordinal);
        await TakeAsync(first, id, "answer", ("Text", "Đã gửi danh sách."));
        await TakeAsync(secretary, id, "confirm");

        Assert.Equal(["Đã đóng"], await StepsAsync(secretary, id));
    }

    /// <summary>The figure in force of the line of new party organisations.</summary>
    private const string InForce = "<td class=\"num\"[^>]*>([0-9.]+)</td>\\s*<td><input[^>]*name=\"Figures\\[PO_NEW\\]\"";

    [Fact]
    public async Task TargetsAreAdjusted_OnlyOnceTheBoardApproves()
    {
        using var secretary = await SignedInAsync("bc.huvd");
        using var staff = await SignedInAsync("chuyenvien1");
        await secretary.GetAsync("/Obligations?status=all");
        var targets = Regex.Match(secretary.Body, "/Tasks/([0-9a-f-]{36})\">Đăng ký chỉ tiêu năm 2026").Groups[1].Value;
        await secretary.GetAsync($"/Obligations/{targets}/Adjust");
        var before = Regex.Match(secretary.Body, InForce).Groups[1].Value;

        Assert.NotEmpty(before);

        // Nothing changed, no reason: both are named. A figure that is none keeps what was typed.
        await secretary.PostAsync($"/Obligations/{targets}/Adjust", new() { ["Figures[PO_NEW]"] = before });
        Assert.Contains("Nhập ít nhất một chỉ tiêu khác", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"#Reason\"", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync($"/Obligations/{targets}/Adjust", new() { ["Figures[PO_NEW]"] = "chín", ["Reason"] = "Thêm doanh nghiệp đủ điều kiện." });
        Assert.Contains("href=\"#figure-PO_NEW\"", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"chín\"", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync($"/Obligations/{targets}/Adjust", new() { ["Figures[PO_NEW]"] = "91", ["Reason"] = "Thêm doanh nghiệp đủ điều kiện." });
        var id = secretary.Url.AbsolutePath.Split('/')[^1];

        await TakeAsync(staff, id, "return", ("Reason", "Nêu rõ hơn."));
        await TakeAsync(secretary, id, "resubmit", ("Figures[PO_NEW]", "92"), ("Reason", "Hai doanh nghiệp mới."));
        await secretary.GetAsync($"/Obligations/{targets}/Adjust");
        Assert.Equal(before, Regex.Match(secretary.Body, InForce).Groups[1].Value);
        await TakeAsync(staff, id, "approve");
        await secretary.GetAsync($"/Obligations/{targets}/Adjust");
        Assert.Equal("92", Regex.Match(secretary.Body, InForce).Groups[1].Value);
        await secretary.GetAsync($"/Obligations/{targets}");
        Assert.Contains("Điều chỉnh chỉ tiêu có hiệu lực", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("Bản nộp lần 2", WebUtility.HtmlDecode(secretary.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElses_IsNotFound_AndWhoMayOnlyReadCantAct()
    {
        using var secretary = await SignedInAsync("bc.hupt");
        var id = await RaiseAsync(secretary, "Chỉ của đơn vị này");
        using var other = await SignedInAsync("bc.huvd");
        using var admin = await SignedInAsync("admin");
        using var supervisor = await SignedInAsync("giamsat1");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/FollowUps/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/FollowUps/{id}")).Status);
        Assert.DoesNotContain("id=\"h-act\"", (await supervisor.GetAsync($"/FollowUps/{id}")).Body, StringComparison.Ordinal);
        await supervisor.PostAsync($"/FollowUps/{id}", new() { ["Outcome"] = "decline", ["Visit"] = "1", ["Reason"] = "x" });
        Assert.Contains("<title>Lỗi:", supervisor.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync("/FollowUps/Raise")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync("/Processes/NOTHING")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/FollowUps/{id}", new() { ["Outcome"] = "decline", ["Visit"] = "1" })).Status);
    }

    private async Task<Visitor> SignedInAsync(string user)
    {
        var visitor = new Visitor(running.Program.Address);
        await visitor.SignInAsync(user);
        return visitor;
    }

    private static async Task<string> RaiseAsync(Visitor secretary, string title)
    {
        await secretary.GetAsync("/FollowUps/Raise");
        await secretary.PostAsync("/FollowUps/Raise", new() { ["Unit"] = Regex.Match(secretary.Body, "name=\"Unit\" value=\"([0-9]+)\"").Groups[1].Value, ["Title"] = title, ["Severity"] = "High" });
        return secretary.Url.AbsolutePath.Split('/')[^1];
    }

    private static async Task<string> PlanAsync(Visitor staff)
    {
        await staff.GetAsync("/FollowUps/Plan");
        await staff.PostAsync("/FollowUps/Plan", new() { ["Unit"] = UnitId(staff, "Huyện ủy Phú Thuận Đông"), ["Title"] = "Kiểm tra chuyên đề", ["Date"] = "2026-06-01" });
        return staff.Url.AbsolutePath.Split('/')[^1];
    }

    /// <summary>Reads the page and takes one of the ways that it offers.</summary>
    private static async Task TakeAsync(Visitor visitor, string id, string outcome, params (string Name, string Value)[] fields)
    {
        await visitor.GetAsync($"/FollowUps/{id}");
        Assert.Contains($"name=\"Outcome\" value=\"{outcome}\"", visitor.Body, StringComparison.Ordinal);
        await visitor.PostAsync($"/FollowUps/{id}", fields.Append(("Outcome", outcome)).Append(("Visit", VisitOf(visitor))).ToDictionary(field => field.Item1, field => field.Item2));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private static string VisitOf(Visitor visitor) => Regex.Match(visitor.Body, "name=\"Visit\" value=\"([0-9]+)\"").Groups[1].Value;

    private static string UnitId(Visitor visitor, string name) => Regex.Match(visitor.Body, $"<option value=\"([0-9]+)\">{name}</option>").Groups[1].Value;

    private static async Task<IReadOnlyList<string>> StepsAsync(Visitor visitor, params string[] ids)
    {
        var steps = new List<string>();
        foreach (var id in ids)
        {
            await visitor.GetAsync($"/FollowUps/{id}");
            steps.Add(Regex.Match(visitor.Body, "<dt>Bước</dt><dd>([^<·]*)").Groups[1].Value.Trim());
        }

        return steps;
    }

    /// <summary>The link of the newest mail to a person that says so; waits for the delivery.</summary>
    private async Task<string> LinkAsync(string to, string words) =>
        new Uri((await Mails.WaitForAsync(running.Program.MailFolder, to, words)).Links[0]).AbsolutePath;

    [GeneratedRegex("KK-2026-[0-9]{4}")]
    private static partial Regex NumberPattern();
}
