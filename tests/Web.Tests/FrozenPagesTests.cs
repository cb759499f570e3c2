using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>I3, I10: the pages of a submitted revision stay what they were, and the comments of each return stay with it.</summary>
public sealed class FrozenPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string First = "Số này cao hơn thuế cung cấp.";
    private const string Second = "Chưa nêu kết quả của chi bộ thôn.";

    [Fact]
    public async Task AReportReturnedTwice_IsShownAsItWas_WithTheCommentsOfEachReturn()
    {
        using var secretary = await site.SignedInAsync("bc.hupt");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        var id = Regex.Match(form, "/Tasks/([^/]+)/Form").Groups[1].Value;
        using var staff = await site.SignedInAsync("chuyenvien1");
        await SubmitAsync(secretary, form);
        await ReturnAsync(staff, id, "figure:ENT_WORKERS", First);
        var firstMain = await MainsAsync(secretary, id, 1);

        // The unit reads the comments of the return that it answers.
        Assert.Contains(First, WebUtility.HtmlDecode((await secretary.GetAsync(form)).Body), StringComparison.Ordinal);
        await SubmitAsync(secretary, form);
        await ReturnAsync(staff, id, "section:II", Second);
        var latest = WebUtility.HtmlDecode((await secretary.GetAsync(form)).Body);
        Assert.Contains(Second, latest, StringComparison.Ordinal);
        Assert.DoesNotContain(First, latest, StringComparison.Ordinal);

        // Those of the return before stand in the history, each under its own.
        var history = WebUtility.HtmlDecode((await secretary.GetAsync($"/Obligations/{id}")).Body);
        Assert.Matches($"{Regex.Escape(Second)}[\\s\\S]*{Regex.Escape(First)}", history);

        await RenameAsync("Huyện ủy Phú Thuận Đông", "Huyện ủy Tên Mới");

        Assert.Contains("Huyện ủy Tên Mới", WebUtility.HtmlDecode((await secretary.GetAsync($"/Obligations/{id}")).Body), StringComparison.Ordinal);
        Assert.Equal(firstMain, await MainsAsync(secretary, id, 1));
        Assert.Contains("2026/6T/HU-PT-01", firstMain[1], StringComparison.Ordinal);
        Assert.All(firstMain, main => Assert.DoesNotContain("HALF_YEAR", main, StringComparison.Ordinal));
        Assert.All(firstMain, main => Assert.DoesNotContain("ENT_", main.Replace("c-ENT_", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>What the revision's page and its receipt show.</summary>
    private static async Task<string[]> MainsAsync(Visitor visitor, string obligation, int revision)
    {
        await visitor.GetAsync($"/Obligations/{obligation}");
        var page = Regex.Match(visitor.Body, $"href=\"(/Submissions/[0-9a-f-]{{36}})\">Bản nộp lần {revision}").Groups[1].Value;
        Assert.NotEmpty(page);
        var mains = new List<string>();
        foreach (var path in new[] { page, page + "/Receipt" })
        {
            await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            mains.Add(WebUtility.HtmlDecode(Regex.Match(visitor.Body, "<main[\\s\\S]*</main>").Value));
        }

        return [.. mains];
    }

    private static async Task SubmitAsync(Visitor secretary, string form)
    {
        await secretary.GetAsync(form);
        await secretary.PostAsync($"{form}?handler=Submit", GoodReport.Fill(secretary.Fields()));
        Assert.Contains("2026/6T/HU-PT-", secretary.Body, StringComparison.Ordinal);
    }

    private static async Task ReturnAsync(Visitor staff, string id, string field, string comment)
    {
        await staff.GetAsync($"/Review/{id}");
        var review = staff.Fields();
        review["Reason"] = "Đề nghị rà soát.";
        review[$"Comments[{field}]"] = comment;
        await staff.PostAsync($"/Review/{id}?handler=Return", review);
        Assert.Equal("/Review", staff.Url.AbsolutePath);
    }

    private async Task RenameAsync(string from, string to)
    {
        using var admin = await site.SignedInAsync("admin", $"/Admin/Units?search={Uri.EscapeDataString(from)}");
        await admin.GetAsync(Regex.Match(admin.Body, "/Admin/Unit/[0-9]+").Value);
        var fields = PageForm.In(admin.Body, admin.Url.AbsolutePath).Single(form => form.Fields.ContainsKey("Input.NameVi")).Fields;
        Assert.Equal(from, fields["Input.NameVi"]);
        fields["Input.NameVi"] = to;
        await admin.PostAsync(admin.Url.AbsolutePath, fields);
        Assert.DoesNotContain("<title>Lỗi:", admin.Body, StringComparison.Ordinal);
    }
}
