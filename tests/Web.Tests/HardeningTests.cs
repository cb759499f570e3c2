using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>What somebody tries who means no good, and what happens by accident: over HTTP, against the built program.</summary>
public sealed class HardeningTests(RunningSite running) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task SignIn_AnswersTheSame_ForUnknownNamesAndLockedAccounts()
    {
        using var visitor = Visitor();
        await visitor.SignInAsync("nobody", "wrong");
        var unknown = Message(visitor);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync("xl.bqlkcn", "wrong");
        }

        await visitor.SignInAsync("xl.bqlkcn");

        Assert.Contains("tạm khóa", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, Message(visitor));
    }

    [Fact]
    public async Task SigningOut_EndsEverySession()
    {
        using var here = Visitor();
        using var elsewhere = Visitor();
        await here.SignInAsync("xl.sldtbxh");
        await elsewhere.SignInAsync("xl.sldtbxh");

        await here.PostAsync("/Account/SignOut", []);
        await elsewhere.GetAsync("/Tasks");

        Assert.Equal("/Account/SignIn", elsewhere.Url.AbsolutePath);
    }

    [Fact]
    public async Task ForbiddenPost_ChangesNothing_AndIsInTheAudit()
    {
        using var secretary = Visitor();
        await secretary.SignInAsync("bc.huvd");
        var id = Guid.NewGuid();

        await secretary.PostAsync($"/Review/{id}?handler=Approve", []);

        Assert.Equal(HttpStatusCode.Forbidden, secretary.Status);
        Assert.Equal(1L, await ScalarAsync($"select count(*) from Audit where Action = 'Refused' and Subject = 'page:/Review/{id}' and Data like '%Approve%'"));
    }

    [Fact]
    public async Task Draft_KeepsOnlyTheFieldsOfItsForm_AndNamesALongFigureShortly()
    {
        using var secretary = Visitor();
        await secretary.SignInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        var fields = secretary.Fields();
        (fields["Figures[NOT_OURS]"], fields["Narratives[XX]"], fields["Figures[ENT_TOTAL]"]) = ("5", "của ai", new string('9', 5000));

        await secretary.PostAsync($"{form}?handler=Save", fields);
        Assert.Equal(0L, await ScalarAsync("select count(*) from Drafts where ContentJson like '%NOT_OURS%' or ContentJson like '%\"XX\"%'"));
        await secretary.PostAsync($"{form}?handler=Submit", secretary.Fields());

        var summary = Regex.Match(secretary.Body, "<a href=\"#figure-ENT_TOTAL\">([^<]*)</a>").Groups[1].Value;
        Assert.InRange(summary.Length, 10, 250);
    }

    [Fact]
    public async Task TooMuch_IsAnsweredWithAPageThatSaysSo_AndManyFilesAreNotTooMuch()
    {
        using var secretary = Visitor();
        await secretary.SignInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", secretary.Fields(), ("hinh.pdf", new byte[70 * 1024 * 1024]));
        Assert.Contains("lớn hơn 20 MB", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync("/FollowUps/Raise", new() { ["Title"] = new string('a', 9 * 1024 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, secretary.Status);
        Assert.Contains("quá lớn", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReviewComments_AreHeldAgainstTheForm_AndKeptOnApproval()
    {
        using var staff = Visitor();
        await staff.SignInAsync("chuyenvien1", path: "/Review");
        var id = Regex.Match(staff.Body, "/Review/([0-9a-f-]{36})").Groups[1].Value;
        await staff.GetAsync($"/Review/{id}");
        var review = staff.Fields();

        await staff.PostAsync($"/Review/{id}?handler=Return", new(review) { ["Reason"] = "Xem lại", ["Comments[figure:NOT_OURS]"] = "?" });
        Assert.Contains("không thuộc dòng nào", staff.Body, StringComparison.Ordinal);
        await staff.PostAsync($"/Review/{id}?handler=Return", new(review) { ["Reason"] = new string('x', 4001) });
        Assert.Contains("tối đa 4000 ký tự", staff.Body, StringComparison.Ordinal);
        await staff.PostAsync($"/Review/{id}?handler=Return", new(review) { ["Reason"] = "Xem lại", ["Comments[figure:ENT_TOTAL]"] = new string('x', 2001) });
        Assert.Contains("href=\"#c-ENT_TOTAL\"", staff.Body, StringComparison.Ordinal);
        await staff.PostAsync($"/Review/{id}?handler=Approve", new(review) { ["Comments[figure:ENT_TOTAL]"] = "Khớp với <b>sổ</b> theo dõi." });

        Assert.Equal("/Review", staff.Url.AbsolutePath);
        Assert.Equal(1L, await ScalarAsync("select count(*) from ReviewComments where Text = 'Khớp với <b>sổ</b> theo dõi.'"));
    }

    private Visitor Visitor() => running.Visitor();

    private static string Message(Visitor visitor) => Regex.Match(visitor.Body, "<a href=\"#UserName\">([^<]*)</a>").Groups[1].Value;

    private async Task<long> ScalarAsync(string sql) => long.Parse(Assert.Single(await running.ColumnAsync(sql)), CultureInfo.InvariantCulture);
}
