using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>Who is imported or chosen gets a mail with a link, sets a password by it, and signs in.</summary>
public sealed class InvitationPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Password = "mat-khau-cua-toi";

    [Fact]
    public async Task WhoIsImported_GetsAMail_SetsAPassword_AndTheLinkIsUsedUp()
    {
        using var admin = await ImportAsync("Nguyễn Văn Khách", "khach@example.org");
        Assert.Contains("1 người mới được gửi thư mời", admin.Body, StringComparison.Ordinal);
        var mail = await Mails.WaitForAsync(site.Program.MailFolder, "khach@example.org", "Tên đăng nhập: khach");
        var link = Assert.Single(mail.Links);

        // A mail server looks at it first.
        using var scanner = site.Visitor();
        await scanner.GetAsync(link);
        await scanner.GetAsync(link);
        using var guest = site.Visitor();
        await guest.GetAsync(link);
        Assert.Contains("Nguyễn Văn Khách", guest.Body, StringComparison.Ordinal);
        Assert.Equal(["no-referrer"], guest.Answer.Headers.GetValues("Referrer-Policy"));
        await SetAsync(guest, "ngan", "ngan");
        Assert.Contains("href=\"#Password\"", guest.Body, StringComparison.Ordinal);
        await SetAsync(guest, Password, Password + "!");
        Assert.Contains("href=\"#Again\"", guest.Body, StringComparison.Ordinal);
        await SetAsync(guest, Password, Password);
        Assert.Contains("Nguyễn Văn Khách", guest.Body, StringComparison.Ordinal);
        Assert.Contains("Đã đặt mật khẩu và đăng nhập", guest.Body, StringComparison.Ordinal);

        await scanner.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, scanner.Status);
        Assert.Contains("đã được dùng", scanner.Body, StringComparison.Ordinal);
        using var again = site.Visitor();
        await again.SignInAsync("khach", Password);
        Assert.Contains("Nguyễn Văn Khách", again.Body, StringComparison.Ordinal);
        var token = link.Split('=')[1];
        Assert.DoesNotContain(token, string.Join('\n', site.Program.Said), StringComparison.Ordinal);
        Assert.DoesNotContain(token, string.Join('\n', await site.ColumnAsync("SELECT Data || Subject FROM Audit")), StringComparison.Ordinal);
        Assert.Empty(await site.ColumnAsync("SELECT Id FROM Invitations WHERE SealedToken IS NOT NULL AND UsedAt IS NOT NULL"));
    }

    [Fact]
    public async Task BeforeAPasswordIsSet_NobodySignsIn_AndTheListNamesThem()
    {
        using var admin = await ImportAsync("Trần Thị Chờ", "cho.doi@example.org");
        using var guest = site.Visitor();
        await guest.SignInAsync("cho.doi", "");
        Assert.Contains("href=\"#Password\"", guest.Body, StringComparison.Ordinal);
        await guest.SignInAsync("cho.doi", Password);
        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng", guest.Body, StringComparison.Ordinal);

        await admin.GetAsync("/Admin/People?withoutPassword=true");
        Assert.Contains("cho.doi@example.org", admin.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("truongban@example.org", admin.Body, StringComparison.Ordinal);
        await admin.GetAsync("/Admin/FirstSteps");
        Assert.Contains("/Admin/People?withoutPassword=True", admin.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task InvitedAgain_OnlyTheNewLinkIsGood()
    {
        using var admin = await ImportAsync("Lê Văn Lại", "gui.lai@example.org");
        var first = (await Mails.WaitForAsync(site.Program.MailFolder, "gui.lai@example.org", "Tên đăng nhập")).Links[0];
        await admin.GetAsync("/Admin/People?search=gui.lai");
        await admin.GetAsync(Regex.Match(admin.Body, "href=\"(/Admin/Person/[0-9]+)\"").Groups[1].Value);
        Assert.Contains("Gửi lại thư mời", admin.Body, StringComparison.Ordinal);
        var form = PageForm.In(admin.Body, admin.Url.AbsolutePath).First(found => found.Action.EndsWith("handler=Invite", StringComparison.Ordinal));

        await admin.PostAsync(form.Action, form.Fields);
        // The same form sent twice.
        await admin.PostAsync(form.Action, form.Fields);

        Assert.Contains("Thư mời được gửi trong ít phút", admin.Body, StringComparison.Ordinal);
        Assert.Equal(["2"], await site.ColumnAsync("SELECT COUNT(*) FROM Invitations i JOIN People p ON p.Id = i.PersonId WHERE p.Email = 'gui.lai@example.org'"));
        using var guest = site.Visitor();
        await guest.GetAsync(first);
        Assert.Equal(HttpStatusCode.Gone, guest.Status);
        Assert.Contains("thư mời mới hơn", guest.Body, StringComparison.Ordinal);
        // Whoever gets a password from an administrator has no link any more.
        await admin.PostAsync(form.Action.Replace("Invite", "Account", StringComparison.Ordinal), new() { ["Password"] = Password });
        Assert.Equal(["0"], await site.ColumnAsync("SELECT COUNT(*) FROM Invitations i JOIN People p ON p.Id = i.PersonId WHERE p.Email = 'gui.lai@example.org' AND WithdrawnAt IS NULL"));
    }

    [Fact]
    public async Task AWrongLink_IsAudited_AndTooManyAreAnsweredOnly()
    {
        const string Count = "SELECT COUNT(*) FROM Audit WHERE Action = 'Refused' AND Subject = 'page:/Account/Invitation'";
        using var guest = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/Account/Invitation")).Status);
        Assert.Equal(["0"], await site.ColumnAsync(Count));

        for (var i = 0; i < 7; i++)
        {
            await guest.GetAsync($"/Account/Invitation?token=doan-{i}");
            Assert.Equal(i < 5 ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, guest.Status);
            Assert.Contains("Đường dẫn này không đúng", guest.Body, StringComparison.Ordinal);
        }

        Assert.Equal(["5"], await site.ColumnAsync(Count));
    }

    private async Task<Visitor> ImportAsync(string name, string address)
    {
        var admin = await site.SignedInAsync("admin", "/Admin/Office/Import/people");
        var file = Encoding.UTF8.GetBytes($"Họ và tên;Thư điện tử;Vai trò\n{name};{address};Giám sát\n");
        await admin.PostAsync("/Admin/Office/Import/people", [], ("nguoi.csv", file));
        Assert.Contains("Người mới được gửi thư mời", admin.Body, StringComparison.Ordinal);
        var confirm = PageForm.In(admin.Body, "").First(form => form.Action.Contains("Apply", StringComparison.Ordinal));
        return await admin.PostAsync(confirm.Action, confirm.Fields);
    }

    private static Task<Visitor> SetAsync(Visitor guest, string password, string again)
    {
        var form = PageForm.In(guest.Body, guest.Url.AbsolutePath).First(found => found.Fields.ContainsKey("Again"));
        Assert.DoesNotContain("token", form.Action, StringComparison.OrdinalIgnoreCase);
        return guest.PostAsync(form.Action, new(form.Fields) { ["Password"] = password, ["Again"] = again });
    }
}
