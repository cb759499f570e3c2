using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartyWorkflow.Browser;

/// <summary>Every page at both widths: no serious or critical finding of axe, no sideways scrolling, no label of a diagram over another, nothing blocked by the content policy, and a token in every form.</summary>
/// <remarks>"first:/X" opens the first entry of the list at /X, "|word" then presses the link or button with that word.</remarks>
public sealed class PagesTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string?, string, int, string> Pages()
    {
        var data = new TheoryData<string?, string, int, string>();
        (string? User, string Path)[] pages =
        [
            (null, "/Account/SignIn"), (null, "/Help"), (null, "/Help/Accessibility"), (null, "/Mailbox"), (null, "/Account/Denied"),
            ("bc.hupt", "/Tasks"), ("bc.hupt", "first:/Tasks"), ("bc.hupt", "/Obligations"), ("bc.hupt", "/nowhere"), ("ld.txuhm", "/Tasks"),
            ("chuyenvien1", "/Dashboard"), ("chuyenvien1", "/Review"), ("chuyenvien1", "first:/Review"), ("chuyenvien1", "/Obligations?status=overdue"), ("chuyenvien1", "/BoardItems"), ("chuyenvien1", "/Escalations"),
            ("truongban", "first:/Review"), ("truongban", "first:/Review|Giao duyệt"), ("truongban", "first:/Obligations"), ("truongban", "first:/Obligations?status=on-time"), ("giamsat1", "/Escalations"), ("giamsat1", "/Dashboard"),
            ("chuyenvien1", "first:/Obligations?status=on-time|giấy xác nhận"), ("chuyenvien1", "first:/Obligations?status=on-time|Bản nộp lần"), ("bc.hupt", "first:/Tasks|Nộp cho Ban"), ("truongban", "first:/Obligations?status=overdue|Miễn nộp"),
            ("chuyenvien1", "/FollowUps"), ("chuyenvien1", "/FollowUps?status=mine"), ("chuyenvien1", "first:/FollowUps?kind=difficulty"), ("truongban", "first:/FollowUps?kind=difficulty|Ban xác nhận"), ("chuyenvien1", "first:/FollowUps?kind=inspection&status=all"), ("xl.skhdt", "/Tasks"), ("xl.skhdt", "first:/FollowUps"),
            ("bc.hupt", "/FollowUps/Raise"), ("chuyenvien1", "/FollowUps/Plan"), ("bc.hupt", "/FollowUps/Raise|Gửi Ban"), ("chuyenvien1", "/Processes/DIFFICULTY"), ("bc.hupt", "/Processes/INSPECTION"), ("admin", "/Admin/Processes"), ("admin", "/Admin/Versions"), ("ld.txuhm", "first:/Obligations?cycle=TARGETS|Điều chỉnh chỉ tiêu"),
            ("admin", "/Admin/People"), ("admin", "/Admin/Person"), ("admin", "/Admin/Person|Lưu"), ("admin", "first:/Admin/People?search=bi thu"), ("admin", "/Admin/Units"), ("admin", "/Admin/Unit"), ("admin", "first:/Admin/Units"), ("bc.hupt", "/Account/Absence"), ("chuyenvien1", "/Account/Absence|Nhập kỳ"), ("bc.hupt", "/Account/Password"), ("bc.hupt", "/Account/Password|Đổi"),
            ("chuyenvien1", "/Notices/Coming?date=2026-05-22"), ("admin", "/Admin/Calendar"), ("admin", "/Admin/Year"), ("admin", "/Admin/Cycles/HALF_YEAR"), ("admin", "/Admin/Cycles/ANNUAL|Xem trước"), ("admin", "/Admin/Rehearsal"),
            ("admin", "/Admin/Outbox"), ("admin", "first:/Admin/Outbox?state=Sent"), ("admin", "first:/Admin/Outbox?state=Sent|Gửi lại"), ("admin", "/Admin/Mail"), ("admin", "/Admin/Mail|Tạm dừng mọi thư"), ("admin", "/Admin/Templates"), ("admin", "/Admin/Templates?kind=Reminder-DIGEST"), ("bc.hupt", "/Notices/Mine"),
            (null, "first:/Mailbox"), (null, "/Account/SignIn|Đăng nhập"), (null, "/Account/Invitation"), ("admin", "/Admin/People?withoutPassword=true"), ("admin", "/Admin/Templates?kind=Invitation-INVITATION"),
            ("admin", "/Admin/Rehearsal|Chạy"), ("admin", "/Admin/Calendar|Xem trước"), ("admin", "/Admin/CalendarChange?year=2026&fixedDate=30-4-1"), ("admin", "/Admin/CalendarChange?year=2026&fixedDate=30-4-1|Xem trước"), ("admin", "/Admin/Unit|Lưu"), ("admin", "/Admin/Year?year=2025"), ("admin", "/Admin/Outbox?state=Failed"), ("admin", "/Admin/Incoming"),
            ("chuyenvien1", "first:/Review|Trả lại"), ("chuyenvien1", "/FollowUps/Plan|Lưu kế hoạch"), ("giamsat1", "/Escalations|Ghi nhận"), ("truongban", "first:/Obligations?status=overdue|Gia hạn"),
            ("ld.txuhm", "first:/Obligations?cycle=TARGETS|Phân công"), ("bc.hupt", "first:/Obligations?cycle=HALF_YEAR"), ("xl.skhdt", "first:/Tasks|Trả lời kết quả"), ("chuyenvien1", "/Notices/Coming?date=32/13/2026"), ("giamsat1", "/FollowUps?status=overdue"),
        ];
        foreach (var (user, path) in pages)
        {
            data.Add(user, path, 1280, "vi");
            data.Add(user, path, 390, "vi");
            // What is pressed is named in Vietnamese.
            if (!path.Contains('|', StringComparison.Ordinal))
            {
                data.Add(user, path, 390, "en");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsAccessibleAndFitsItsWidth(string? user, string path, int width, string language)
    {
        var page = await site.OpenAsync(width, user, language: language);
        var blocked = new List<string>();
        page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) { blocked.Add(message.Text); } };

        await page.GotoAsync(path.Replace("first:", "", StringComparison.Ordinal).Split('|')[0]);
        if (path.StartsWith("first:", StringComparison.Ordinal))
        {
            await page.Locator("main a.task, main .tbl tbody th a").First.ClickAsync();
        }

        if (path.Split('|') is [_, var pressed])
        {
            await page.Locator("main").Locator("a, button:visible").Filter(new() { HasText = pressed }).Last.ClickAsync();
        }

        // With its styles: a click ends when the next page has begun.
        await page.WaitForLoadStateAsync(LoadState.Load);
        // The markup is the same in English, whose words only have other widths.
        var violations = language == "vi" ? (await page.RunAxe()).Violations : [];
        var findings = violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Help} ({violation.Nodes[0].Html})");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var collisions = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.diagram .step')].filter(step => {
              const [name, note] = [step.querySelector('.name'), step.querySelector('.note')].map(text => text.getBoundingClientRect());
              return note.width > 0 && name.right > note.left;
            }).map(step => step.textContent)
            """);
        var unguarded = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('form[method=post]')].filter(form => !form.elements.__RequestVerificationToken).map(form => form.action)");
        await ShootAsync(page, $"{user ?? "anyone"}-{path}-{width}-{language}");

        Assert.Empty(findings);
        Assert.Empty(blocked);
        Assert.Empty(collisions);
        Assert.Empty(unguarded);
        Assert.True(overflow <= 0, $"the page is {overflow} px wider than the window");
        await page.Context.CloseAsync();
    }

    /// <summary>Pictures for people to look at, where <c>PARTYWORKFLOW_SCREENSHOTS</c> names a folder.</summary>
    internal static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PARTYWORKFLOW_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file + ".png"), FullPage = true });
        }
    }
}
