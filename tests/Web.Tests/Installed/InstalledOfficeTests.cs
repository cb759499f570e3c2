using System.Text.RegularExpressions;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.Tests.Installed;

/// <summary>
/// A real office from nothing, with nobody touching SQL: the published program in Production, its verbs, a web node and a worker.
/// The steps are those of README.md, docs/operations.md and the page of first steps, whose links lead to each of the others.
/// </summary>
public sealed class InstalledOfficeTests(PublishedProgram published) : IClassFixture<PublishedProgram>
{
    private const string Units = """
        Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ
        DUX-YENTHO;Đảng ủy xã Yên Thọ;Đảng ủy xã;1/7/2025
        DUP-HACTHANH;Đảng ủy phường Hạc Thành;Đảng ủy phường;1/7/2025
        """;

    private const string People = """
        Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Đơn vị theo dõi
        Lê Văn Bính;bithu.yentho@tinhuy.example;Bí thư đơn vị;DUX-YENTHO;
        Trần Thị Cúc;bithu.hacthanh@tinhuy.example;Bí thư đơn vị;DUP-HACTHANH;
        Phạm Dũng;chuyenvien@tinhuy.example;Chuyên viên Ban;;"DUX-YENTHO;DUP-HACTHANH;DU-NGHISON"
        Vũ Lan;bithu.nghison@tinhuy.example;Bí thư đơn vị;DU-NGHISON;
        Hoàng Giang;truongban@tinhuy.example;Lãnh đạo Ban;;
        Ngô Hà;giamsat@tinhuy.example;Giám sát;;
        """;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task FromNothing_ToTheFirstReminder_AnApprovedReport_AndAnEscalation(StoreKind kind)
    {
        // Two days before the half-year's reports open; 10/4 is a Friday.
        await using var office = await InstalledOffice.BeginAsync(published.File, kind, "2026-04-08T10:00:00");
        await InstallAsync(office, kind);
        var web = (await office.Program.ServeAsync("web")).Address;
        var worker = await office.Program.ServeAsync("worker");
        await FollowFirstStepsAsync(office, web);

        // The day comes while the program runs. R7: they open; R8: the unit is told at 08:00.
        office.Time.Set("2026-04-10T08:00:10");
        var text = await office.MailedAsync("bithu.yentho@tinhuy.example", "Mở kỳ: Báo cáo 6 tháng");
        var link = Regex.Match(text, $"{InstalledOffice.Address}Tasks/[0-9a-f-]+").Value;
        using var secretary = await InstalledOffice.SignedInAsync(web, "bithu.yentho", link);
        Assert.Equal($"{link}/Form", secretary.Url.ToString());
        Assert.Contains("Đảng ủy xã Yên Thọ", secretary.Body, StringComparison.Ordinal);

        await LeadToApprovalAsync(office, web, secretary, link.Split('/')[^1]);

        // Nobody runs the worker for two months, and the other unit has sent nothing. R20: it finds what fell due meanwhile.
        Assert.Equal(0, await worker.StopAsync());
        office.Time.Set("2026-06-12T09:00:00");
        await office.Program.ServeAsync("worker");
        await office.MailedAsync("giamsat@tinhuy.example", "Đảng ủy phường Hạc Thành");
        await BackUpAsync(office, kind);
    }

    private static async Task InstallAsync(InstalledOffice office, StoreKind kind)
    {
        var (exit, said) = await office.Program.RunAsync(null, "verify-audit");
        Assert.Equal(1, exit);
        Assert.Contains("migrate", said, StringComparison.Ordinal);
        Assert.StartsWith($"Production, {kind} ", await office.Program.DoAsync("migrate"), StringComparison.Ordinal);
        await office.Program.DoAsync("admin", "create", "--email", "qt@tinhuy.example", "--name", "Quản trị");
    }

    private static async Task FollowFirstStepsAsync(InstalledOffice office, Uri web)
    {
        using var admin = await InstalledOffice.SignedInAsync(web, "admin");
        Assert.EndsWith("/bao-cao/Admin/FirstSteps", admin.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("address", Ticked(admin));
        Assert.Contains("báo cáo đầu tiên là <b>Báo cáo 6 tháng 2026</b>, mở ngày 10/4/2026", admin.Body, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await admin.GetAsync("Mailbox")).Status);

        await admin.GetAsync("Admin/Office/Import/units");
        Assert.Contains("Đảng ủy đặc khu", admin.Body, StringComparison.Ordinal);
        await admin.GetAsync("Admin/Office/Import/units?handler=Template&format=csv");
        Assert.Contains(";Đảng ủy xã;1/7/2025", admin.Body, StringComparison.Ordinal);
        await ImportAsync(office, "units", Units, looksFirst: true);
        await EnterByPagesAsync(admin);
        await ImportAsync(office, "people", People);
        await admin.GetAsync("Admin/FirstSteps");
        Assert.Equal("units people board portfolios address", Ticked(admin));
        Assert.Matches("đầu tiên mở ngày <b>10/4/2026</b>:[\\s\\S]*Báo cáo 6 tháng 2026: 3 đơn vị", admin.Body);

        await FollowAsync(admin, "mail");
        await admin.PostAsync("Admin/Mail?handler=Test", []);
        await office.MailedAsync("qt@tinhuy.example", "Thư thử");
        foreach (var year in new[] { 2026, 2027 })
        {
            await FollowAsync(admin, "holidays");
            var declare = $"{admin.Url.PathAndQuery}&handler=Declare";
            await admin.PostAsync(declare, new() { ["Announcement"] = $"Thông báo nghỉ lễ năm {year}" });
        }

        await AcceptInvitationAsync(office, web, "bithu.yentho");
        await AcceptInvitationAsync(office, web, "chuyenvien");
        await admin.GetAsync("Admin/FirstSteps");
        Assert.Contains("4 người chưa đặt mật khẩu", admin.Body, StringComparison.Ordinal);
        Assert.Equal("units people board portfolios mail holidays address", Ticked(admin));
    }

    /// <param name="looksFirst">Without --apply nothing is changed: with it, the rows are still new.</param>
    private static async Task ImportAsync(InstalledOffice office, string what, string rows, bool looksFirst = false)
    {
        var file = Path.Combine(office.Program.Folder, $"{what}.csv");
        await File.WriteAllTextAsync(file, rows);
        if (looksFirst)
        {
            var told = await office.Program.DoAsync("import", what, file);
            Assert.Contains("Nothing was changed. Run it again with --apply", told, StringComparison.Ordinal);
        }

        var said = await office.Program.DoAsync("import", what, file, "--apply");
        Assert.Contains($"{rows.Split('\n').Length - 1} new, 0 changed, 0 unchanged, 0 refused", said, StringComparison.Ordinal);
    }

    /// <summary>A kind that no list of the program's has, and the unit of it.</summary>
    private static async Task EnterByPagesAsync(Visitor admin)
    {
        await admin.GetAsync("Admin/NewKind");
        var kind = new Dictionary<string, string>
        {
            ["Typed.NameVi"] = "Đảng ủy khu kinh tế",
            ["Typed.NameEn"] = "Economic zone committee",
            ["Typed.Owes"] = "HALF_YEAR",
        };
        await admin.PostAsync("Admin/NewKind", kind);
        var code = admin.Url.AbsolutePath.Split('/')[^1];
        Assert.Equal("/bao-cao/Admin/Kinds/ECONOMIC_ZONE_COMMITTEE", admin.Url.AbsolutePath);
        await admin.GetAsync("Admin/Unit");
        var unit = new Dictionary<string, string>
        {
            ["Input.Code"] = "DU-NGHISON",
            ["Input.NameVi"] = "Đảng ủy Khu kinh tế Nghi Sơn",
            ["Input.NameEn"] = "Nghi Son economic zone",
            ["Input.Kind"] = code,
            ["Input.ValidFrom"] = "2025-07-01",
        };
        await admin.PostAsync("Admin/Unit", unit);
        Assert.Matches("/Admin/Unit/[0-9]+$", admin.Url.AbsolutePath);
    }

    /// <summary>By the link of the mail that the import sent.</summary>
    private static async Task AcceptInvitationAsync(InstalledOffice office, Uri web, string user)
    {
        var text = await office.MailedAsync($"{user}@tinhuy.example", "Account/Invitation");
        Assert.Contains($"Tên đăng nhập: {user}", text, StringComparison.Ordinal);
        using var invited = InstalledOffice.Visitor(web);
        await invited.GetAsync(Regex.Match(text, $"{InstalledOffice.Address}Account/Invitation\\S+").Value);
        await invited.PostAsync("Account/Invitation", new(invited.Hidden()) { ["Password"] = InstalledOffice.Password, ["Again"] = InstalledOffice.Password });
        Assert.DoesNotContain("/Account/", invited.Url.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task LeadToApprovalAsync(InstalledOffice office, Uri web, Visitor secretary, string id)
    {
        using var staff = await InstalledOffice.SignedInAsync(web, "chuyenvien");
        foreach (var outcome in new[] { "Return", "Return", "Approve" })
        {
            await secretary.GetAsync($"Tasks/{id}/Form");
            await secretary.PostAsync($"Tasks/{id}/Form?handler=Submit", GoodReport.Fill(secretary.Fields()));
            Assert.Contains("/Receipt", secretary.Url.AbsolutePath, StringComparison.Ordinal);
            await staff.GetAsync($"Review/{id}");
            var reason = outcome == "Return" ? "Đề nghị rà soát số lao động." : "";
            await staff.PostAsync($"Review/{id}?handler={outcome}", new(staff.Fields()) { ["Reason"] = reason });
            Assert.Equal("/bao-cao/Review", staff.Url.AbsolutePath);
        }

        await office.MailedAsync("bithu.yentho@tinhuy.example", "Đã phê duyệt");
    }

    /// <summary>While both nodes run; what is brought back is a whole office. For a server the verb names the server's command.</summary>
    private static async Task BackUpAsync(InstalledOffice office, StoreKind kind)
    {
        var (exit, said) = await office.Program.RunAsync(null, "backup", "copy.db");
        Assert.Equal(kind == StoreKind.Sqlite ? 0 : 1, exit);
        Assert.Contains(kind == StoreKind.Sqlite ? "Written: " : "pg_dump ", said, StringComparison.Ordinal);
        if (kind == StoreKind.Sqlite)
        {
            (exit, said) = await office.Program.RunAsync([new("ConnectionStrings__PartyWorkflow", "Data Source=copy.db")], "verify-audit");
            Assert.True(exit == 0, said);
        }
    }

    private static string Ticked(Visitor admin) =>
        string.Join(' ', Regex.Matches(admin.Body, "id=\"step-([a-z]+)\"><span class=\"st st-ok\"").Select(match => match.Groups[1].Value));

    /// <summary>The step's own link.</summary>
    private static async Task FollowAsync(Visitor admin, string step)
    {
        await admin.GetAsync("Admin/FirstSteps");
        await admin.GetAsync(Regex.Match(admin.Body, $"id=\"step-{step}\"[\\s\\S]*?<a href=\"([^\"]+)\"").Groups[1].Value);
    }
}
