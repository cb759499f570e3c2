using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>A session that ends while somebody types, without JavaScript: after signing in again the text is there, for who typed it and nobody else.</summary>
public sealed class LostSessionTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Typed = "Chín chi bộ đã học tập <chuyên đề> quý hai.";
    private const string Shown = "Chín chi bộ đã học tập &lt;chuyên đề&gt; quý hai.";

    [Fact]
    public async Task ADraft_IsShownAgain_AndSavedOnlyWhenSentAgain()
    {
        using var secretary = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await EndSessionAsync(secretary, "bc.huvd");

        await SaveAsync(secretary, form);
        Assert.Equal(HttpStatusCode.Unauthorized, secretary.Status);
        Assert.Contains("Nội dung đồng chí vừa nhập vẫn còn", secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("chuyên đề", secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("chuy", secretary.Url.ToString(), StringComparison.Ordinal);
        await secretary.SignInHereAsync("bc.huvd", "wrong");
        await secretary.SignInHereAsync("bc.huvd");
        Assert.Contains(Shown, secretary.Body, StringComparison.Ordinal);
        Assert.Contains("chọn lại tệp", secretary.Body, StringComparison.Ordinal);
        Assert.Empty(await SavedAsync(form));

        await secretary.SendAgainAsync();
        Assert.Equal(form, secretary.Url.AbsolutePath);
        Assert.Contains(Shown, secretary.Body, StringComparison.Ordinal);
        Assert.Single(await SavedAsync(form));
        Assert.DoesNotContain(site.Program.Said, line => line.Contains("Chín chi bộ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherPersonWhoSignsIn_SeesNothingOfIt()
    {
        using var secretary = await site.SignedInAsync("ld.txuhm");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await EndSessionAsync(secretary, "ld.txuhm");
        await SaveAsync(secretary, form);

        await secretary.SignInHereAsync("bc.txuhm");

        Assert.Equal(HttpStatusCode.OK, secretary.Status);
        Assert.DoesNotContain("chuyên đề", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("của người khác", secretary.Body, StringComparison.Ordinal);
        Assert.Empty(await SavedAsync(form));
    }

    [Fact]
    public async Task AStaleToken_LosesNothing_AndIsNoWayPastTheToken()
    {
        using var secretary = await site.SignedInAsync("ld.huts");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        var fields = new Dictionary<string, string>(secretary.Fields()) { ["Narratives[II]"] = Typed };

        await secretary.PostAsync($"{form}?handler=Save", fields, token: "stale");
        Assert.Equal(HttpStatusCode.BadRequest, secretary.Status);
        Assert.Contains(Shown, secretary.Body, StringComparison.Ordinal);
        Assert.Empty(await SavedAsync(form));
        await secretary.SendAgainAsync();
        Assert.Single(await SavedAsync(form));

        // A form without the mark of who typed it is somebody else's making.
        await secretary.PostAsync($"{form}?handler=Save", fields, token: "stale", mark: "");
        Assert.Equal(HttpStatusCode.BadRequest, secretary.Status);
        Assert.DoesNotContain("chuyên đề", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormMadeForAnother_IsNotShownToWhoIsSignedIn()
    {
        using var other = await site.SignedInAsync("ld.hubl");
        await RunningSite.OpenHalfYearAsync(other);
        using var secretary = await site.SignedInAsync("ld.huyp");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", new() { ["Narratives[II]"] = Typed }, token: "stale", mark: other.Mark);

        Assert.Contains("name=\"Password\"", secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("chuyên đề", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReview_AndAFollowUpStep_AreKeptInTheSameWay()
    {
        using var staff = await site.SignedInAsync("chuyenvien1", "/Review");
        var review = "/Review/" + Regex.Match(staff.Body, "/Review/([0-9a-f-]{36})").Groups[1].Value;
        await staff.GetAsync(review);
        var fields = new Dictionary<string, string>(staff.Fields()) { ["Reason"] = "Đề nghị kiểm lại số lao động." };
        await EndSessionAsync(staff, "chuyenvien1");
        await staff.PostAsync($"{review}?handler=Return", fields);
        await staff.SignInHereAsync("chuyenvien1");
        Assert.Contains("Đề nghị kiểm lại số lao động.", staff.Body, StringComparison.Ordinal);
        await staff.SendAgainAsync();
        Assert.Equal("/Review", staff.Url.AbsolutePath);

        await staff.GetAsync("/FollowUps/Plan");
        await EndSessionAsync(staff, "chuyenvien1");
        await staff.PostAsync("/FollowUps/Plan", new() { ["Title"] = "Kiểm tra việc thu nộp đảng phí" });
        await staff.SignInHereAsync("chuyenvien1");
        Assert.Contains("Kiểm tra việc thu nộp đảng phí", staff.Body, StringComparison.Ordinal);
        await staff.SendAgainAsync();
        Assert.Contains("<title>Lỗi:", staff.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl.bhxh", "/Account/Password")]
    [InlineData("admin", "/Admin/People")]
    public async Task AFormWithAPassword_IsNeverKept(string user, string path)
    {
        using var visitor = await site.SignedInAsync(user, path);
        if (user == "admin")
        {
            await visitor.GetAsync(Regex.Match(visitor.Body, "/Admin/Person/[0-9]+").Value);
        }

        var form = Assert.Single(Regex.Matches(visitor.Body, @"<form[\s\S]*?</form>").Select(match => match.Value), form => form.Contains("type=\"password\"", StringComparison.Ordinal));

        Assert.DoesNotContain("__for", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignInForm_IsNeverKept_ForItHoldsAPassword()
    {
        using var secretary = await site.SignedInAsync("bc.huth", "/Account/SignIn");

        await secretary.GetAsync("/Account/SignIn");
        Assert.Empty(secretary.Mark);
        await secretary.PostAsync("/Account/SignIn", new() { ["UserName"] = "bc.huth", ["Password"] = "mật khẩu có dấu cách" }, token: "stale");

        Assert.Equal(HttpStatusCode.BadRequest, secretary.Status);
        Assert.DoesNotContain("mật khẩu có dấu cách", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SigningInElsewhereFirst_OrASecondLostSession_LosesNothing()
    {
        using var secretary = await site.SignedInAsync("bc.hupt");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        await EndSessionAsync(secretary, "bc.hupt");
        await SaveAsync(secretary, form);
        var (signIn, token) = (new Dictionary<string, string>(secretary.Hidden()) { ["UserName"] = "bc.hupt", ["Password"] = "lam-son-2026" }, secretary.Token);

        // In another window of the same browser.
        await secretary.SignInAsync("bc.hupt");
        await secretary.PostAsync("/Account/SignIn", signIn, token);
        Assert.Contains(Shown, secretary.Body, StringComparison.Ordinal);

        await EndSessionAsync(secretary, "bc.hupt");
        await secretary.SendAgainAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, secretary.Status);
        await secretary.SignInHereAsync("bc.hupt");
        await secretary.SendAgainAsync();
        Assert.Single(await SavedAsync(form));
    }

    [Fact]
    public async Task AnAddressOfAnotherSite_IsNoPlaceToSendAFormAgain()
    {
        using var secretary = await site.SignedInAsync("bc.huvd");
        await secretary.GetAsync("/FollowUps/Raise");
        var mark = secretary.Mark;
        using var nobody = site.Visitor();

        await nobody.PostAsync($"{site.Program.Address.GetLeftPart(UriPartial.Authority)}//elsewhere.example/x", new() { ["Title"] = "Chín chi bộ" }, token: "none", mark);

        Assert.DoesNotContain("Nội dung đồng chí vừa nhập vẫn còn", nobody.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatHoldsText_HasNoSwitchThatWouldLoseIt()
    {
        using var secretary = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        Assert.Contains("action=\"/Language\"", secretary.Body, StringComparison.Ordinal);
        await EndSessionAsync(secretary, "bc.huvd");

        await SaveAsync(secretary, form);
        Assert.DoesNotContain("action=\"/Language\"", secretary.Body, StringComparison.Ordinal);
        await secretary.SignInHereAsync("bc.huvd");

        Assert.Contains(Shown, secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/Language\"", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsMuchAsAScenarioHolds_IsKept()
    {
        var scenario = string.Concat(Enumerable.Repeat("{\"ế\": \"tập huấn\"} ", 90_000));
        using var administrator = await site.SignedInAsync("admin", "/Admin/Rehearsal");
        await administrator.GetAsync("/Admin/Rehearsal");
        await administrator.PostAsync("/Admin/Rehearsal", new() { ["Scenario"] = scenario }, token: "stale");
        Assert.Contains("tập huấn", administrator.Body, StringComparison.Ordinal);
        await EndSessionAsync(administrator, "admin");

        await administrator.SendAgainAsync();
        await administrator.SignInHereAsync("admin");

        Assert.Contains("tập huấn", administrator.Body, StringComparison.Ordinal);
    }

    private static Task<Visitor> SaveAsync(Visitor secretary, string form) =>
        secretary.PostAsync($"{form}?handler=Save", new(secretary.Fields()) { ["Narratives[II]"] = Typed }, ("bien-ban.pdf", "%PDF-1.7"u8.ToArray()));

    /// <summary>As their signing out at another desk does.</summary>
    private async Task EndSessionAsync(Visitor here, string user)
    {
        using var elsewhere = await site.SignedInAsync(user);
        await elsewhere.PostAsync("/Account/SignOut", []);
        Assert.Equal("/Account/SignIn", elsewhere.Url.AbsolutePath);
    }

    private Task<IReadOnlyList<string>> SavedAsync(string form) =>
        site.ColumnAsync($"select ContentJson from Drafts where ContentJson like '%Chín chi bộ%' and lower(ObligationId) = lower('{form.Split('/')[2]}')");
}
