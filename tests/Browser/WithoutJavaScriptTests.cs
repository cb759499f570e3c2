using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartyWorkflow.Browser;

/// <summary>A report from its mail to its approval on a telephone's width, with JavaScript switched off: forms, links and answers of the server are enough.</summary>
public sealed class WithoutJavaScriptTests(Site site) : IClassFixture<Site>
{
    private const string Sentence = "Đã quán triệt tới từng chi bộ, có biên bản kèm theo.";

    [Fact]
    public async Task AReport_IsFilledReturnedCorrectedAndApproved()
    {
        var secretary = await site.OpenAsync(390, null, javaScript: false);
        await secretary.GotoAsync("/Mailbox?to=bc.hupt@example.org");
        await secretary.Locator("main a").Filter(new() { HasText = "Báo cáo 6 tháng 2026" }).First.ClickAsync();
        await secretary.Locator("main a[href*='/Tasks/']").First.ClickAsync();
        await Site.SignInAsync(secretary, "bc.hupt");
        await Expect(secretary.Locator("#figure-ENT_TOTAL")).ToBeVisibleAsync();
        await FitsAsync(secretary);

        // A mistake: the summary leads to its field, and what was typed is still there.
        await secretary.FillAsync("#figure-ENT_TOTAL", "ba trăm");
        await PressAsync(secretary, "Nộp cho Ban");
        await Expect(secretary).ToHaveTitleAsync(new Regex("^Lỗi:"));
        await FitsAsync(secretary);
        await secretary.ClickAsync(".errsum a[href='#figure-ENT_TOTAL']");
        await Expect(secretary).ToHaveURLAsync(new Regex("#figure-ENT_TOTAL$"));
        await Expect(secretary.Locator("#figure-ENT_TOTAL")).ToHaveValueAsync("ba trăm");

        await FillAllAsync(secretary, "input[data-figure]", "0");
        await FillAllAsync(secretary, "textarea", Sentence);
        await secretary.SetInputFilesAsync("#file", new FilePayload { Name = "bien-ban.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 minutes"u8.ToArray() });
        await PressAsync(secretary, "Lưu nháp");
        await Expect(secretary.Locator("#files ~ div a", new() { HasText = "bien-ban.pdf" })).ToBeVisibleAsync();

        // Far from the year before: each figure stands when it is explained.
        await PressAsync(secretary, "Nộp cho Ban");
        await FillAllAsync(secretary, "input[name^=Explanations]", "Đã đối chiếu với sổ theo dõi.");
        await PressAsync(secretary, "Nộp cho Ban");
        await Expect(secretary.GetByText("2026/6T/HU-PT-01")).ToBeVisibleAsync();

        var staff = await site.OpenAsync(390, "chuyenvien1", javaScript: false);
        await OpenReviewAsync(staff);
        await staff.FillAsync("#c-ENT_TOTAL", "Đối chiếu với sổ đăng ký.");
        await staff.FillAsync("#reason", "Đề nghị kiểm lại tổng số.");
        await PressAsync(staff, "Trả lại");
        await Expect(staff).ToHaveURLAsync(new Regex("/Review$"));

        await secretary.GotoAsync("/Tasks");
        await secretary.Locator("main a.task").Filter(new() { HasText = "Báo cáo 6 tháng 2026" }).ClickAsync();
        await Expect(secretary.GetByText("Đối chiếu với sổ đăng ký.")).ToBeVisibleAsync();
        await FitsAsync(secretary);
        await secretary.FillAsync("#section-II", Sentence + " Đã đối chiếu.");
        await PressAsync(secretary, "Nộp cho Ban");
        await Expect(secretary.GetByText("2026/6T/HU-PT-02")).ToBeVisibleAsync();

        await OpenReviewAsync(staff);
        await PressAsync(staff, "Phê duyệt");
        await Expect(staff.GetByText("Đã duyệt.")).ToBeVisibleAsync();

        // On paper the receipt has its number, and none of the page's links and buttons.
        await secretary.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(secretary.GetByText("2026/6T/HU-PT-02")).ToBeVisibleAsync();
        await Expect(secretary.Locator("main a:visible, nav:visible, button:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ATooLargeFile_IsAnsweredWithAPage_AndTheTextIsKept()
    {
        var file = Path.Combine(site.Program.Folder, "phim.pdf");
        await using (var large = File.Create(file))
        {
            large.SetLength(230L * 1024 * 1024);
        }

        var secretary = await site.OpenAsync(390, "bc.huvd", javaScript: false);
        await secretary.GotoAsync("/Tasks");
        await secretary.Locator("main a.task").Filter(new() { HasText = "Báo cáo 6 tháng 2026" }).ClickAsync();
        await secretary.FillAsync("#section-II", Sentence);
        await secretary.SetInputFilesAsync("#file", file);
        await PressAsync(secretary, "Lưu nháp");

        await Expect(secretary.Locator(".errsum a[href='#file']")).ToBeVisibleAsync();
        await Expect(secretary.Locator(".errsum")).ToContainTextAsync("phim.pdf");
        await Expect(secretary.Locator("#section-II")).ToHaveValueAsync(Sentence);
    }

    [Fact]
    public async Task ASessionThatEnds_LosesNoText()
    {
        var secretary = await site.OpenAsync(390, "bc.hupt", javaScript: false);
        await secretary.GotoAsync("/FollowUps/Raise");
        await secretary.FillAsync("#Title", Sentence);
        await secretary.Context.ClearCookiesAsync();
        await PressAsync(secretary, "Gửi Ban");

        await Expect(secretary.Locator("main [role=status]")).ToContainTextAsync("vẫn còn");
        await FitsAsync(secretary);
        await PagesTests.ShootAsync(secretary, "kept-sign-in-390");
        await Site.SignInHereAsync(secretary, "bc.hupt");
        await Expect(secretary.GetByText(Sentence)).ToBeVisibleAsync();
        await FitsAsync(secretary);
        await PagesTests.ShootAsync(secretary, "kept-send-again-390");
        await PressAsync(secretary, "Gửi lại");
        await Expect(secretary.Locator("h1")).ToHaveTextAsync(Sentence);
    }

    private static async Task FillAllAsync(IPage page, string fields, string text)
    {
        await Expect(page.Locator(fields).First).ToBeVisibleAsync();
        foreach (var field in await page.Locator(fields).AllAsync())
        {
            await field.FillAsync(text);
        }
    }

    private static async Task OpenReviewAsync(IPage staff)
    {
        await staff.GotoAsync("/Review");
        await staff.Locator("main a").Filter(new() { HasText = "Phú Thuận Đông" }).First.ClickAsync();
        await Expect(staff.Locator("#reason")).ToBeVisibleAsync();
        await FitsAsync(staff);
    }

    private static Task PressAsync(IPage page, string button) => page.Locator("main button:visible:not([aria-hidden])").Filter(new() { HasText = button }).Last.ClickAsync();

    /// <summary>No sideways scrolling.</summary>
    private static async Task FitsAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the window");
    }
}
