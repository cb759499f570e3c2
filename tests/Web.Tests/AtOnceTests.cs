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

        Assert.Matches("Bản nháp đã thay đổi: [^<]+ lưu lúc 20/5/2026", preparer.Body);
        Assert.Contains("Cán bộ viết: đã quán triệt.", preparer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"320\"", preparer.Body, StringComparison.Ordinal);
        Assert.Matches("<legend>[^<]+ lưu lúc [^<]+:</legend>\\s*<div class=\"narrative\">Bí thư viết: đã học tập.</div>", preparer.Body);
        Assert.Matches("<div class=\"narrative\">310</div>", preparer.Body);
        Assert.Contains("Hai bản nháp khác nhau ở 2 chỗ", preparer.Body, StringComparison.Ordinal);
        Assert.Contains("Bí thư viết", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);

        // Having seen it, they may replace it; and then it is the other's turn to be told.
        await preparer.PostAsync($"{form}?handler=Save", preparer.Fields());
        Assert.Contains("Cán bộ viết", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);
        await secretary.PostAsync($"{form}?handler=Submit", new(first) { ["Narratives[II]"] = "Bí thư viết lần hai." });
        Assert.Matches("Bản nháp đã thay đổi:", secretary.Body);
        Assert.Contains("Bí thư viết lần hai.", secretary.Body, StringComparison.Ordinal);

        // In a second window they take it over; the first window, which never saw the other's words, is still told.
        using var window = await site.SignedInAsync("ld.txuhm", form);
        await window.PostAsync($"{form}?handler=Save", new(window.Fields()) { ["Narratives[II]"] = "Cán bộ viết, bí thư bổ sung." });
        await secretary.PostAsync($"{form}?handler=Save", new(first) { ["Narratives[II]"] = "Cửa sổ cũ." });
        Assert.Matches("Bản nháp đã được chính đồng chí lưu lúc", secretary.Body);
        Assert.Contains("bí thư bổ sung", Assert.Single(await DraftsAsync()), StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> DraftsAsync() => await site.ColumnAsync($"select ContentJson from Drafts where lower(ObligationId) = lower('{form.Split('/')[2]}')");
    }

    [Fact]
    public async Task TwoWindowsOfOnePerson_AreAConflict_ChosenFieldByField_AndEarlierVersionsComeBack()
    {
        using var one = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(one);
        using var other = await site.SignedInAsync("bc.huvd", form);
        var (first, second) = (one.Fields(), other.Fields());

        await one.PostAsync($"{form}?handler=Save", new(first) { ["Narratives[II]"] = "Cửa sổ một.", ["Figures[ENT_TOTAL]"] = "310", ["Figures[ENT_WORKERS]"] = "77" });
        var typed = new Dictionary<string, string>(second) { ["Narratives[II]"] = "Cửa sổ hai.", ["Figures[ENT_TOTAL]"] = "320" };
        await other.PostAsync($"{form}?handler=Save", typed);

        Assert.Contains("chính đồng chí lưu lúc", other.Body, StringComparison.Ordinal);
        Assert.Contains("Hai bản nháp khác nhau ở 3 chỗ", other.Body, StringComparison.Ordinal);
        // What only the first window filled is proposed; what both did is left to choose, and what was typed stands.
        Assert.Equal(("saved", "typed"), (Chosen("figure:ENT_WORKERS"), Chosen("figure:ENT_TOTAL")));

        await other.PostAsync($"{form}?handler=Save", new(other.Fields()) { ["Take[figure:ENT_WORKERS]"] = "saved", ["Take[figure:ENT_TOTAL]"] = "saved", ["Take[section:II]"] = "typed" });
        Assert.Contains("Đã lưu nháp lúc", other.Body, StringComparison.Ordinal);
        var merged = other.Fields();
        Assert.Equal(("310", "77", "Cửa sổ hai."), (merged["Figures[ENT_TOTAL]"], merged["Figures[ENT_WORKERS]"], merged["Narratives[II]"]));

        // Of both nothing is lost: one was the draft, one was typed beside it.
        var list = (await other.GetAsync(form.Replace("/Form", "/Versions", StringComparison.Ordinal))).Body;
        Assert.Contains("nhập ở nơi khác, chưa thành bản nháp", list, StringComparison.Ordinal);
        var links = Regex.Matches(list, "href=\"(/Tasks/[^\"]*/Versions/[0-9]+)\"").Select(match => match.Groups[1].Value).ToList();
        var before = links[^1];
        Assert.Contains("Cửa sổ một.", (await other.GetAsync(before)).Body, StringComparison.Ordinal);
        await other.PostAsync($"{before}?handler=BringBack", other.Hidden());
        Assert.Contains("Đã lấy lại bản lưu", other.Body, StringComparison.Ordinal);
        Assert.Equal("Cửa sổ một.", other.Fields()["Narratives[II]"]);

        // Another unit's people find neither the list nor a version (I5).
        using var stranger = await site.SignedInAsync("ld.txuhm");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync(before)).Status);

        string Chosen(string key) => Regex.Match(other.Body, $"name=\"Take\\[{key}\\]\" value=\"([a-z]+)\" checked").Groups[1].Value;
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
