using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartyWorkflow.Browser;

/// <summary>A draft in two windows, with its connection lost, and with a button that was stopped: nothing typed is lost, nothing is overwritten unseen.</summary>
public sealed class DraftTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task TwoComputers_AreToldOfEachOther_AndChooseFieldByField()
    {
        var (office, home) = (await OpenFormAsync("ld.txuhm", 1280), await OpenFormAsync("ld.txuhm", 390));
        await office.FillAsync("#section-II", "Nhập ở cơ quan.");
        await Expect(office.Locator("#saved")).ToContainTextAsync("Đã lưu nháp lúc");
        // One's own autosave and then one's own button are no conflict.
        await office.FillAsync("#figure-ENT_TOTAL", "310");
        await PressAsync(office, "Lưu nháp");
        await Expect(office.GetByText("Đã lưu nháp lúc").First).ToBeVisibleAsync();

        await home.FillAsync("#section-II", "Nhập ở nhà.");
        await Expect(home.Locator("#saved")).ToContainTextAsync("Bấm Lưu nháp để xem hai bản");
        await PressAsync(home, "Lưu nháp");
        await Expect(home.GetByText("Hai bản nháp khác nhau ở 2 chỗ")).ToBeVisibleAsync();
        await Expect(home.Locator("#section-II")).ToHaveValueAsync("Nhập ở nhà.");
        await Expect(home.GetByText("Nhập ở cơ quan.")).ToBeVisibleAsync();
        Assert.True(await home.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await PressAsync(home, "Lưu nháp");

        await Expect(home.GetByText("Hai bản nháp khác nhau")).ToHaveCountAsync(0);
        await Expect(home.Locator("#section-II")).ToHaveValueAsync("Nhập ở nhà.");
        await Expect(home.Locator("#figure-ENT_TOTAL")).ToHaveValueAsync("310");
        await home.ClickAsync("text=Các bản lưu trước");
        await home.Locator("main .tbl tbody th a").First.ClickAsync();
        Assert.True(await home.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Expect(home.GetByText("Lấy lại bản này")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AButtonThatWasStopped_WorksWhenPressedAgain()
    {
        var page = await OpenFormAsync("bc.huvd", 1280);
        await page.FillAsync("#figure-ENT_TOTAL", "12");
        // As by the browser's stop button: the request is given up and the page stays. One that is held open would hold the driver, too.
        var stopped = new TaskCompletionSource();
        await page.RouteAsync(new Regex("handler=Save"), async route =>
        {
            await route.AbortAsync(RequestAbortErrorCode.Aborted);
            stopped.TrySetResult();
        });
        await ButtonOf(page, "Lưu nháp").ClickAsync();
        await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Escape");

        await PressAsync(page, "Lưu nháp");

        await Expect(page.GetByText("Đã lưu nháp lúc").First).ToBeVisibleAsync();
        await Expect(page.Locator("#figure-ENT_TOTAL")).ToHaveValueAsync("12");
    }

    [Fact]
    public async Task WhatWasTypedWithoutAConnection_SurvivesReloadAndBack_FiguresToo_AndGoesWithSigningOut()
    {
        var page = await OpenFormAsync("bc.txuhm", 1280);
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.RouteAsync(new Regex("handler=Autosave"), route => route.AbortAsync());
        await page.FillAsync("#figure-ENT_TOTAL", "451");
        await page.FillAsync("#section-II", "Gõ khi mất mạng.");
        await Expect(page.Locator("#saved")).ToContainTextAsync("Chưa lưu được");

        await page.ReloadAsync();
        await RestoredAsync();
        await page.GotoAsync("/Tasks");
        await page.GoBackAsync();
        await RestoredAsync();

        await page.UnrouteAllAsync();
        await page.FillAsync("#section-II", "Gõ khi mất mạng, có mạng lại.");
        await Expect(page.Locator("#saved")).ToContainTextAsync("Đã lưu nháp lúc");
        Assert.Equal(0, await KeptAsync());
        await page.RouteAsync(new Regex("handler=Autosave"), route => route.AbortAsync());
        await page.FillAsync("#figure-ENT_TOTAL", "452");
        Assert.Equal(1, await KeptAsync());
        await page.Locator("form[action='/Account/SignOut'] button").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/Form", StringComparison.Ordinal));
        Assert.Equal(0, await KeptAsync());

        Task<int> KeptAsync() => page.EvaluateAsync<int>("sessionStorage.length");

        async Task RestoredAsync()
        {
            await Expect(page.GetByText("Đã khôi phục nội dung chưa lưu lúc")).ToBeVisibleAsync();
            await Expect(page.Locator("#figure-ENT_TOTAL")).ToHaveValueAsync("451");
            await Expect(page.Locator("#section-II")).ToHaveValueAsync("Gõ khi mất mạng.");
        }
    }

    private async Task<IPage> OpenFormAsync(string user, int width)
    {
        var page = await site.OpenAsync(width, user);
        await page.GotoAsync("/Tasks");
        await page.Locator("main a.task").Filter(new() { HasText = "Báo cáo 6 tháng 2026" }).ClickAsync();
        await Expect(page.Locator("#section-II")).ToBeVisibleAsync();
        return page;
    }

    private static Task PressAsync(IPage page, string text) => ButtonOf(page, text).ClickAsync();

    private static ILocator ButtonOf(IPage page, string text) => page.Locator(".actbar button").Filter(new() { HasText = text });
}
