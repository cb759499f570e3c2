using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>I8: two people act on the same thing. The second is told who was first and when, and has their own words back; nothing is overwritten unseen.</summary>
public sealed class AtOnceTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task TwoWhoWriteOneDraft_SeeEachOthersWords()
    {
        using var secretary = await site.SignedInAsync("ld.txuhm");
        using var preparer = await site.SignedInAsync("bc.txuhm");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await preparer.GetAsync(form);
        var (first, second) = (secretary.Fields(), preparer.Fields());

        await secretary.PostAsync($"{form}?handler=Save", new(first) { ["Narratives[II]"] = "Bí thư viết: đã học tập.", ["Figures[ENT_TOTAL]"] = "310" });
        await preparer.PostAsync($"{form}?handler=Save", new(second) { ["Narratives[II]"] = "Cán bộ viết: đã quán triệt.", ["Figures[ENT_TOTAL]"] = "320" });

        Assert.Matches("Bản nháp đã thay đổi bởi [^<]+ lúc 20/5/2026", preparer.Body);
        Assert.Contains("Cán bộ viết: đã quán triệt.", preparer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"320\"", preparer.Body, StringComparison.Ordinal);
        Assert.Matches("<div class=\"comment\"><b>[^<]+:</b> <span class=\"narrative\">Bí thư viết: đã học tập.</span>", preparer.Body);
        Assert.Matches("<div class=\"comment\"><b>[^<]+:</b> <span class=\"narrative\">310</span>", preparer.Body);
        Assert.Contains("Bí thư viết", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);

        // Having seen it, they may replace it; and then it is the other's turn to be told.
        await preparer.PostAsync($"{form}?handler=Save", preparer.Fields());
        Assert.Contains("Cán bộ viết", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);
        await secretary.PostAsync($"{form}?handler=Submit", new(first) { ["Narratives[II]"] = "Bí thư viết lần hai." });
        Assert.Matches("Bản nháp đã thay đổi bởi", secretary.Body);
        Assert.Contains("Bí thư viết lần hai.", secretary.Body, StringComparison.Ordinal);

        // In a second window they take it over; the first window, which never saw the other's words, is still told.
        using var window = await site.SignedInAsync("ld.txuhm", form);
        await window.PostAsync($"{form}?handler=Save", new(window.Fields()) { ["Narratives[II]"] = "Cán bộ viết, bí thư bổ sung." });
        await secretary.PostAsync($"{form}?handler=Save", new(first) { ["Narratives[II]"] = "Cửa sổ cũ." });
        Assert.Matches("Bản nháp đã thay đổi bởi", secretary.Body);
        Assert.Contains("bí thư bổ sung", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> DraftsAsync() => await site.ColumnAsync($"select ContentJson from Drafts where lower(ObligationId) = lower('{form.Split('/')[2]}')");
    }

    [Fact]
    public async Task TwoWindowsOfOnePerson_AreNoConflict()
    {
        using var one = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(one);
        using var other = await site.SignedInAsync("bc.huvd", form);
        var (first, second) = (one.Fields(), other.Fields());

        await one.PostAsync($"{form}?handler=Save", new(first) { ["Narratives[II]"] = "Cửa sổ một." });
        await other.PostAsync($"{form}?handler=Save", new(second) { ["Narratives[II]"] = "Cửa sổ hai." });

        Assert.Contains("Đã lưu nháp lúc", other.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSecondReviewer_IsToldWhoDecided_AndKeepsTheirWords()
    {
        using var first = await site.SignedInAsync("chuyenvien1", "/Review");
        using var second = await site.SignedInAsync("chuyenvien2");
        var review = "/Review/" + Regex.Match(first.Body, "/Review/([0-9a-f-]{36})").Groups[1].Value;
        await first.GetAsync(review);
        await second.GetAsync(review);

        await first.PostAsync($"{review}?handler=Return", new(first.Fields()) { ["Reason"] = "Thiếu biên bản." });
        Assert.Equal("/Review", first.Url.AbsolutePath);
        await second.PostAsync($"{review}?handler=Return", new(second.Fields()) { ["Reason"] = "Đề nghị kiểm lại tổng số.", ["Comments[figure:ENT_TOTAL]"] = "Lệch với sổ." });

        Assert.Matches("[^>]+ đã hoàn thành bước này lúc 20/5/2026", second.Body);
        Assert.Contains("Đề nghị kiểm lại tổng số.", second.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Lệch với sổ.\"", second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Approve", second.Body, StringComparison.Ordinal);
        Assert.Empty(await site.ColumnAsync("select Comment from History where Comment like 'Đề nghị kiểm lại tổng số%'"));
    }

    [Fact]
    public async Task TheSecondWhoTakesAStep_IsToldWhoDid_AndKeepsTheirWords()
    {
        using var first = await site.SignedInAsync("chuyenvien1", "/FollowUps?kind=difficulty");
        var id = await RaisedAsync();
        using var second = await site.SignedInAsync("chuyenvien2", $"/FollowUps/{id}");
        await first.GetAsync($"/FollowUps/{id}");
        var visit = Regex.Match(second.Body, "name=\"Visit\" value=\"([0-9]+)\"").Groups[1].Value;

        await first.PostAsync($"/FollowUps/{id}", new() { ["Outcome"] = "decline", ["Visit"] = visit, ["Reason"] = "Ngoài phạm vi." });
        await second.PostAsync($"/FollowUps/{id}", new() { ["Outcome"] = "ask-more", ["Visit"] = visit, ["Reason"] = "Cho biết tên doanh nghiệp." });

        Assert.Matches("[^>]+ đã hoàn thành bước này lúc 20/5/2026", second.Body);
        Assert.Contains("Cho biết tên doanh nghiệp.", second.Body, StringComparison.Ordinal);
    }

    /// <summary>A difficulty that the board has yet to triage.</summary>
    private async Task<string> RaisedAsync()
    {
        using var secretary = await site.SignedInAsync("bc.hupt", "/FollowUps/Raise");
        await secretary.PostAsync("/FollowUps/Raise", new() { ["Title"] = "Doanh nghiệp chưa phối hợp", ["Unit"] = Regex.Match(secretary.Body, "<option value=\"([0-9]+)\" selected").Groups[1].Value });
        return secretary.Url.AbsolutePath.Split('/')[^1];
    }
}
