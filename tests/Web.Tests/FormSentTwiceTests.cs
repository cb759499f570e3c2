using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>A form that begins something, sent twice: by a double click without JavaScript, from the page before, or with "Send again".</summary>
public sealed class FormSentTwiceTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task ADifficulty_IsRaisedOnce_AndAnAlteredFormRaisesAnother()
    {
        using var secretary = await site.SignedInAsync("bc.hupt", "/FollowUps/Raise");
        using var window = await site.SignedInAsync("bc.hupt");
        var form = new Dictionary<string, string>(secretary.Hidden()) { ["Title"] = "Doanh nghiệp dời trụ sở", ["Severity"] = "High" };
        var (token, other) = (secretary.Token, (await window.GetAsync("/FollowUps/Raise")).Token);

        await Task.WhenAll(secretary.PostAsync("/FollowUps/Raise", form, token), window.PostAsync("/FollowUps/Raise", form, other));

        Assert.Equal(secretary.Url, window.Url);
        Assert.Single(await site.ColumnAsync("select Number from FollowUps where Title = 'Doanh nghiệp dời trụ sở'"));
        await secretary.PostAsync("/FollowUps/Raise", new(form) { ["Title"] = "Doanh nghiệp đổi tên" }, token);
        Assert.Single(await site.ColumnAsync("select Number from FollowUps where Title = 'Doanh nghiệp đổi tên'"));
    }

    /// <summary>R3: the draft and the files are saved after the receipt, and wait for locks; what counts is not read again after them.</summary>
    [Fact]
    public async Task ASubmission_WasReceivedBeforeItsDraftWasSaved()
    {
        using var secretary = await site.SignedInAsync("bc.hupt");
        var path = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{path}?handler=Submit", GoodReport.Fill(secretary.Fields()), ("a.pdf", "%PDF-1.7"u8.ToArray()), ("b.pdf", "%PDF-1.7"u8.ToArray()));

        Assert.Contains("Giấy xác nhận đã nộp", secretary.Body, StringComparison.Ordinal);
        var report = path.Split('/')[2];
        Assert.Equal("1", Assert.Single(await site.ColumnAsync($"select s.ReceivedAt <= d.SavedAt from Submissions s join Drafts d on d.ObligationId = s.ObligationId where lower(s.ObligationId) = '{report}'")));
    }

    [Fact]
    public async Task ASecondWindow_ThatSubmitsOtherContent_IsToldSo_AndItsContentIsKept()
    {
        using var first = await site.SignedInAsync("bc.huvd");
        using var second = await site.SignedInAsync("bc.huvd");
        var path = await RunningSite.OpenHalfYearAsync(first);
        await second.GetAsync(path);
        var (sent, late) = (GoodReport.Fill(first.Fields()), GoodReport.Fill(second.Fields()));
        late["Narratives[II]"] = "Nội dung gõ ở máy thứ hai.";

        await first.PostAsync($"{path}?handler=Submit", sent);
        await second.PostAsync($"{path}?handler=Submit", late);

        Assert.EndsWith("/Receipt", first.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Những gì đồng chí vừa nhập được giữ ở Các bản lưu trước", second.Body, StringComparison.Ordinal);
        var report = path.Split('/')[2];
        var kept = $"select ContentJson from DraftVersions where lower(ObligationId) = '{report}' and IsAside";
        Assert.Contains("Nội dung gõ ở máy thứ hai.", Assert.Single(await site.ColumnAsync(kept)), StringComparison.Ordinal);

        // The same once more, by a double click or Back: nothing is kept of it.
        await first.PostAsync($"{path}?handler=Submit", sent);
        Assert.Contains("đây là giấy xác nhận", first.Body, StringComparison.Ordinal);
        Assert.Single(await site.ColumnAsync(kept));
    }

    [Fact]
    public async Task AnInspection_AndADuty_AreBegunOnce()
    {
        using var staff = await site.SignedInAsync("chuyenvien1", "/FollowUps/Plan");
        var plan = new Dictionary<string, string>(staff.Hidden()) { ["Unit"] = "3", ["Title"] = "Kiểm tra việc thu đảng phí", ["Date"] = "2026-06-10" };
        using var secretary = await site.SignedInAsync("ld.huts");
        var registration = (await site.ColumnAsync("select lower(o.Id) from Obligations o join RoleAssignments r on r.UnitId = o.ResponsibleUnitId join AspNetUsers a on a.PersonId = r.PersonId where a.UserName = 'ld.huts' and o.State = 'Approved' and o.CycleCode = 'TARGETS'"))[0];
        var path = (await secretary.GetAsync($"/Obligations/{registration}/Duty")).Url.AbsolutePath;
        var duty = new Dictionary<string, string>(secretary.Hidden()) { ["Lead"] = Regex.Match(secretary.Body, "<option value=\"([0-9]+)\">Bảo hiểm xã hội tỉnh").Groups[1].Value, ["Title"] = "Cung cấp số lao động đóng bảo hiểm", ["Due"] = "2026-06-20" };
        var (ofStaff, ofSecretary) = (staff.Token, secretary.Token);

        for (var time = 0; time < 2; time++)
        {
            await staff.PostAsync("/FollowUps/Plan", plan, ofStaff);
            await secretary.PostAsync(path, duty, ofSecretary);
        }

        Assert.Single(await site.ColumnAsync("select Number from FollowUps where Title = 'Kiểm tra việc thu đảng phí'"));
        Assert.Single(await site.ColumnAsync("select Number from FollowUps where Title = 'Cung cấp số lao động đóng bảo hiểm'"));
    }
}
