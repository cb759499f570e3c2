using Microsoft.Playwright;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Browser;

/// <summary>The program on a day in the middle of a cycle, and Debian's Chromium.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string LanguageCookie = "language";

    private readonly Dictionary<string, string> _sessions = [];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ProgramUnderTest Program { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of a new visitor, signed in as <paramref name="user"/> when one is given: each person once, the rest come with the same cookie.</summary>
    public async Task<IPage> OpenAsync(int width, string? user, bool javaScript = true, string language = "vi")
    {
        _sessions.TryGetValue(user ?? "", out var session);
        var context = await _browser!.NewContextAsync(new() { BaseURL = Program.Address.ToString(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = javaScript, StorageState = session });
        await context.AddCookiesAsync([new() { Name = LanguageCookie, Value = language, Url = Program.Address.ToString() }]);
        var page = await context.NewPageAsync();
        if (user is not null && session is null)
        {
            await SignInAsync(page, user);
            await page.WaitForURLAsync(url => !url.Contains("/Account/SignIn", StringComparison.Ordinal));
            _sessions[user] = await context.StorageStateAsync();
        }

        return page;
    }

    public static async Task SignInAsync(IPage page, string user)
    {
        if (!page.Url.Contains("/Account/SignIn", StringComparison.Ordinal))
        {
            await page.GotoAsync("/Account/SignIn");
        }

        await SignInHereAsync(page, user);
    }

    /// <summary>On whichever page asks for it.</summary>
    public static async Task SignInHereAsync(IPage page, string user)
    {
        await page.FillAsync("#UserName", user);
        await page.FillAsync("#Password", "lam-son-2026");
        await page.ClickAsync("main form button.btn-primary");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Program.DisposeAsync();
    }
}
