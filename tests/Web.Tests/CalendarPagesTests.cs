using System.Net;

namespace PartyWorkflow.Web.Tests;

/// <summary>R4: the calendar's pages show what moves before anything is saved, and save what was shown.</summary>
public sealed class CalendarPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task OnlyAnAdministrator_SeesOrChangesTheCalendar()
    {
        using var leader = await site.SignedInAsync("truongban");

        foreach (var path in new[] { "/Admin/Calendar?handler=Declare", "/Admin/CalendarChange?handler=Day", "/Admin/CalendarChange?handler=Confirm" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync(path, new() { ["Date"] = "2026-06-10", ["Name"] = "x", ["Announcement"] = "x" })).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync("/Admin/CalendarChange")).Status);
    }

    /// <summary>22/5/2026, the day of the last reminder before the half-year's cut-off, is made a holiday while many units' reports are open.</summary>
    [Fact]
    public async Task ADay_IsTypedWrong_ThenPreviewed_ThenConfirmed_AndAStalePreviewIsShownAnew()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Calendar?year=2026");
        Assert.Contains("Ngày Chiến thắng", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/CalendarChange?handler=Day&year=2026", new() { ["Date"] = "", ["Name"] = "Nghỉ <b>bão</b>" });
        Assert.Contains("href=\"#Date\"", admin.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Nghỉ &lt;b&gt;bão&lt;/b&gt;\"", admin.Body, StringComparison.Ordinal);

        await admin.PostAsync("/Admin/CalendarChange?handler=Day&year=2026", new() { ["Date"] = "22/5/2026", ["Name"] = "Nghỉ bão" });
        Assert.Contains("Thứ Năm, 21/5/2026", admin.Body, StringComparison.Ordinal);
        Assert.Matches("<th scope=\"row\">Báo cáo 6 tháng 2026</th>", admin.Body);
        Assert.DoesNotContain(await DaysAsync(), day => day.StartsWith("2026-05-22", StringComparison.Ordinal));
        var previewed = admin.Hidden();

        using var other = await site.SignedInAsync("admin", "/Admin/Calendar?year=2026");
        await other.PostAsync("/Admin/CalendarChange?handler=Day&year=2026", new() { ["Date"] = "2026-10-10", ["Name"] = "Làm bù", ["IsExtraWorkingDay"] = "true" });
        await other.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2026", other.Hidden());
        Assert.Contains("Đã lưu lịch", other.Body, StringComparison.Ordinal);

        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2026", previewed);
        Assert.Contains("Người khác vừa thay đổi lịch", admin.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await DaysAsync(), day => day.StartsWith("2026-05-22", StringComparison.Ordinal));
        var again = admin.Hidden();
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2026", again);
        Assert.Contains("Nghỉ bão", admin.Body, StringComparison.Ordinal);
        Assert.Contains(await DaysAsync(), day => day.StartsWith("2026-05-22", StringComparison.Ordinal));
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2026", again);
        Assert.Equal("/Admin/Calendar", admin.Url.AbsolutePath);

        await admin.PostAsync("/Admin/CalendarChange?handler=Remove&year=2026&date=2026-05-22", []);
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2026", admin.Hidden());
        Assert.DoesNotContain(await DaysAsync(), day => day.StartsWith("2026-05-22", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/Admin/CalendarChange?handler=Confirm", new() { ["Change"] = "{\"Days\":null}", ["Seen"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/Admin/CalendarChange?handler=Remove&date=hom-nay", [])).Status);
    }

    [Fact]
    public async Task AnAnnouncement_IsReadLineByLine_AndSavedAtOnce_ThenTheYearIsDeclared()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Calendar?year=2028");
        await admin.PostAsync("/Admin/CalendarChange?handler=Text&year=2028", new() { ["Text"] = "" });
        Assert.Contains("href=\"#Text\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/CalendarChange?handler=Text&year=2028", new() { ["Text"] = "Căn cứ <i>Bộ luật</i>\n26/1 - 28/1 Tết Nguyên đán\nThứ Hai, ngày 4/4/2028 Giỗ Tổ" });
        Assert.Contains("2 dòng không đọc được", admin.Body, StringComparison.Ordinal);
        Assert.Contains("dòng 3", admin.Body, StringComparison.Ordinal);
        Assert.Contains("Căn cứ &lt;i&gt;", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2028", admin.Hidden());
        Assert.Equal(3, (await DaysAsync()).Count(day => day.StartsWith("2028-01-2", StringComparison.Ordinal)));

        await admin.PostAsync("/Admin/Calendar?handler=Declare&year=2028", new() { ["Announcement"] = " " });
        Assert.Contains("href=\"#Announcement\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Calendar?handler=Declare&year=2028", new() { ["Announcement"] = "Thông báo 1/TB ngày 3/12/2027" });
        Assert.Contains("Đã xác nhận nhập đủ, theo: Thông báo 1/TB ngày 3/12/2027", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Calendar?handler=TakeBack&year=2028", []);
        Assert.Contains("Chưa ai xác nhận", admin.Body, StringComparison.Ordinal);
        Assert.Contains("Thông báo 1/TB ngày 3/12/2027", admin.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFixedDate_IsAddedForLaterYears_EditedAndTakenAway()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Calendar?year=2030");
        await admin.PostAsync("/Admin/CalendarChange?handler=Fixed&year=2030", new() { ["FixedDate"] = "30/4", ["FixedName"] = "Trùng", ["FromYear"] = "2030" });
        Assert.Contains("href=\"#FixedDate\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/CalendarChange?handler=Fixed&year=2030", new() { ["FixedDate"] = "24/11", ["FixedName"] = "Ngày Văn hóa Việt Nam", ["FromYear"] = "2030" });
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2030", admin.Hidden());
        Assert.Matches("24/11/2030[\\s\\S]*Ngày Văn hóa Việt Nam[\\s\\S]*nghỉ, cố định hằng năm", admin.Body);
        Assert.DoesNotContain("24/11/2029", (await admin.GetAsync("/Admin/Calendar?year=2029")).Body, StringComparison.Ordinal);

        await admin.GetAsync("/Admin/CalendarChange?year=2030&fixedDate=24-11-2030");
        Assert.Matches("id=\"FixedDate\"[^>]*value=\"24/11\"[^>]*readonly", admin.Body);
        await admin.PostAsync("/Admin/CalendarChange?handler=RemoveFixed&year=2030&fixedDate=24-11-2030", []);
        await admin.PostAsync("/Admin/CalendarChange?handler=Confirm&year=2030", admin.Hidden());
        Assert.DoesNotContain("Ngày Văn hóa", admin.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/Admin/CalendarChange?handler=RemoveFixed&fixedDate=1-13-2030", [])).Status);
    }

    private async Task<IReadOnlyList<string>> DaysAsync() => await site.ColumnAsync("SELECT \"Date\" FROM \"CalendarDays\" ORDER BY \"Date\"");
}
