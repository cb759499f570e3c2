using System.Net;
using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>An administrator keeps people and units; anybody enters their own absence, and the delegate acts on their behalf.</summary>
public sealed class OfficePagesTests(OfficePagesTests.Running running) : IClassFixture<OfficePagesTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public ProgramUnderTest Program { get; private set; } = null!;

        public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");

        public async Task DisposeAsync() => await Program.DisposeAsync();
    }

    [Fact]
    public async Task APerson_IsEnteredGetsAnAccountAndWorks_UntilTheyAreTakenOut()
    {
        using var admin = await SignedInAsync("admin", "/Admin/Person");
        await admin.PostAsync("/Admin/Person", Person("", "khong-phai-dia-chi", ("UnitSecretary", "")));
        foreach (var field in new[] { "Name", "Email", "Roles" })
        {
            Assert.Contains($"href=\"#{field}\"", admin.Body, StringComparison.Ordinal);
        }

        var unit = Regex.Match(admin.Body, "value=\"([0-9]+)\"[^>]*>Huyện ủy Vĩnh Đông").Groups[1].Value;
        await admin.PostAsync("/Admin/Person", Person("Nguyễn Thị <b>Mới</b>", "moi@example.org", ("UnitSecretary", unit)));
        var person = admin.Url.AbsolutePath;
        Assert.Matches("/Admin/Person/[0-9]+$", person);
        Assert.Contains("Nguyễn Thị &lt;b&gt;Mới&lt;/b&gt;", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync($"{person}?handler=Account", new() { ["UserName"] = "admin", ["Password"] = "du-dai-lam-roi" });
        Assert.Contains("href=\"#UserName\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync($"{person}?handler=Account", new() { ["UserName"] = "moi.hvd", ["Password"] = "ngan" });
        Assert.Contains("href=\"#Password\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync($"{person}?handler=Account", new() { ["UserName"] = "moi.hvd", ["Password"] = "mat-khau-dau-tien" });

        using var secretary = await SignedInAsync("moi.hvd", "/Account/Password", "mat-khau-dau-tien");
        await secretary.PostAsync("/Account/Password", new() { ["Present"] = "sai", ["New"] = "mat-khau-rieng-toi", ["Again"] = "mat-khau-rieng-toi" });
        Assert.Contains("href=\"#Present\"", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync("/Account/Password", new() { ["Present"] = "mat-khau-dau-tien", ["New"] = "mat-khau-rieng-toi", ["Again"] = "mat-khau-rieng-toi" });
        Assert.Contains("Huyện ủy Vĩnh Đông", (await secretary.GetAsync("/Tasks")).Body, StringComparison.Ordinal);

        await admin.GetAsync(person);
        await admin.PostAsync(person, Person("Nguyễn Thị Mới", "moi@example.org", ("UnitSecretary", unit), Seen(admin), isActive: false));
        Assert.Contains("href=\"#Heir\"", admin.Body, StringComparison.Ordinal);
        Assert.Contains("Bí thư đơn vị, Huyện ủy Vĩnh Đông: ", admin.Body, StringComparison.Ordinal);
        var leaving = Person("Nguyễn Thị Mới", "moi@example.org", ("UnitSecretary", unit), Seen(admin), isActive: false);
        leaving["Input.Heir"] = "0";
        await admin.PostAsync(person, leaving);
        await secretary.GetAsync("/Tasks");
        Assert.DoesNotContain("Báo cáo 6 tháng", secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAdministratorsAtOnce_TheSecondIsTold_AndKeepsWhatTheyTyped()
    {
        using var first = await SignedInAsync("admin", "/Admin/People?search=bc.hnd");
        var path = Regex.Match(first.Body, "/Admin/Person/[0-9]+").Value;
        using var second = await SignedInAsync("admin", path);
        await first.GetAsync(path);
        var unit = Regex.Match(first.Body, "value=\"([0-9]+)\"[^>]*>Hội Nông dân tỉnh").Groups[1].Value;

        await first.PostAsync(path, Person("Tên thứ nhất", "bc.hnd@example.org", ("UnitSecretary", unit), Seen(first)));
        await second.PostAsync(path, Person("Tên thứ hai", "bc.hnd@example.org", ("UnitSecretary", unit), Seen(second)));

        Assert.Contains("<title>Lỗi:", second.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Tên thứ hai\"", second.Body, StringComparison.Ordinal);
        Assert.Contains("Tên thứ nhất", (await first.GetAsync("/Admin/People")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAnAdministrator_KeepsPeopleAndUnits_AndNobodyTakesTheirOwnRightsAway()
    {
        using var leader = await SignedInAsync("truongban");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync("/Admin/Person", Person("Kẻ gian", "ke-gian@example.org", ("Administrator", "")))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync("/Admin/Unit", [])).Status);

        using var admin = await SignedInAsync("admin", "/Admin/People?search=quan tri");
        var self = Regex.Match(admin.Body, "/Admin/Person/[0-9]+").Value;
        await admin.GetAsync(self);
        await admin.PostAsync(self, Person("Nguyễn Văn An", "admin@example.org", ("BoardLeader", ""), Seen(admin)));
        Assert.Contains("tự bỏ quyền quản trị", admin.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALeaderAway_IsStoodInForByStaff_OnTheirBehalf()
    {
        using var leader = await SignedInAsync("truongban", "/Account/Absence");
        var colleague = Regex.Match(leader.Body, "value=\"([0-9]+)\"[^>]*>Phạm Thị Hạnh").Groups[1].Value;
        await leader.PostAsync("/Account/Absence?handler=Absent", new() { ["From"] = "2026-05-20", ["To"] = "2026-05-19", ["Delegate"] = colleague });
        Assert.Contains("href=\"#To\"", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync("/Account/Absence?handler=Absent", new() { ["From"] = "2026-05-20", ["To"] = "2026-05-22", ["Delegate"] = "1" });
        Assert.Contains("href=\"#Delegate\"", leader.Body, StringComparison.Ordinal);
        await leader.PostAsync("/Account/Absence?handler=Absent", new() { ["From"] = "20/5/2026", ["To"] = "22/5/2026", ["Delegate"] = colleague });

        using var staff = await SignedInAsync("chuyenvien1", "/Review");
        var id = Regex.Match(staff.Body, "/Review/([0-9a-f-]{36})\">Báo cáo năm 2025").Groups[1].Value;
        for (var step = 1; step <= 2; step++)
        {
            await staff.GetAsync($"/Review/{id}");
            await staff.PostAsync($"/Review/{id}?handler=Approve", staff.Fields());
        }

        await staff.GetAsync($"/Obligations/{id}");
        Assert.Contains("thay mặt Trần Thị Bích", staff.Body, StringComparison.Ordinal);
        await leader.GetAsync("/Account/Absence");
        await leader.PostAsync("/Account/Absence?handler=Back", new() { ["From"] = "2026-05-20" });
        using var after = await SignedInAsync("chuyenvien1", "/Account/Absence");
        Assert.DoesNotContain("thay mặt Trần Thị Bích", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnit_IsFounded_AndEndsWithASuccessor()
    {
        using var admin = await SignedInAsync("admin", "/Admin/Unit");
        await admin.PostAsync("/Admin/Unit", Unit("x", "Đảng ủy xã Lam Sơn", "2026-06-01"));
        Assert.Contains("href=\"#Code\"", admin.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Đảng ủy xã Lam Sơn\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Unit", Unit("DUX-LS", "Đảng ủy xã Lam Sơn", "2026-06-01"));
        var heir = Regex.Match(admin.Url.AbsolutePath, "[0-9]+$").Value;
        var ending = Regex.Match((await admin.GetAsync("/Admin/Units")).Body, "/Admin/Unit/([0-9]+)\">Huyện ủy Yên Phước").Groups[1].Value;

        await admin.GetAsync($"/Admin/Unit/{ending}");
        await admin.PostAsync($"/Admin/Unit/{ending}", Unit("", "Huyện ủy Yên Phước", "", "2026-05-25", heir, Seen(admin)));
        Assert.Contains("href=\"#Successor\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync($"/Admin/Unit/{ending}", Unit("", "Huyện ủy Yên Phước", "", "2026-06-30", heir, Seen(admin)));
        await admin.GetAsync("/Admin/Units");

        Assert.Matches("Huyện ủy Yên Phước</a>[^$]*?đến hết 30/6/2026[^$]*?kế thừa: Đảng ủy xã Lam Sơn", admin.Body);
    }

    [Fact]
    public async Task Units_AreImportedFromAFile_AfterALookAtWhatItWouldChange()
    {
        using var leader = await SignedInAsync("truongban");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync("/Admin/Office/Import/units", [])).Status);
        using var admin = await SignedInAsync("admin", "/Admin/Office/Import/units");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/Admin/Office/Import/enterprises")).Status);
        await admin.GetAsync("/Admin/Office/Import/units?handler=Template&format=csv");
        Assert.Contains("Mã đơn vị;Tên đơn vị;", admin.Body, StringComparison.Ordinal);

        await admin.GetAsync("/Admin/Office/Import/units");
        await admin.PostAsync("/Admin/Office/Import/units", []);
        Assert.Contains("href=\"#Files\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Office/Import/units", [], UnitsFile("Xã ảo"));
        Assert.Contains("Ô C2: Không có loại đơn vị &quot;Xã ảo&quot;", admin.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Apply", admin.Body, StringComparison.Ordinal);

        await admin.PostAsync("/Admin/Office/Import/units", [], UnitsFile("Huyện ủy"));
        var confirm = PageForm.In(admin.Body, "").First(form => form.Action.Contains("Apply", StringComparison.Ordinal));
        Assert.DoesNotContain("Đảng ủy xã Nhập Thử", (await admin.GetAsync("/Admin/Units")).Body, StringComparison.Ordinal);
        await admin.PostAsync(confirm.Action, new(confirm.Fields) { ["Kept"] = confirm.Fields["Kept"][..^8] + "AAAAAAA=" });
        Assert.Contains("tải tệp lên lại", admin.Body, StringComparison.OrdinalIgnoreCase);
        await admin.PostAsync(confirm.Action, confirm.Fields);
        Assert.Contains("Đã nhập: 1 mới, 0 thay đổi.", admin.Body, StringComparison.Ordinal);
        Assert.Contains("Đảng ủy xã Nhập Thử", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync(confirm.Action, confirm.Fields);
        Assert.Contains("Không có gì để nhập", admin.Body, StringComparison.Ordinal);
    }

    private static (string Name, byte[] Content) UnitsFile(string kind) =>
        ("don-vi.csv", System.Text.Encoding.UTF8.GetBytes($"Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ\nDUX-NT;Đảng ủy xã Nhập Thử;{kind};1/7/2025\n"));

    private async Task<Visitor> SignedInAsync(string user, string? path = null, string password = "lam-son-2026")
    {
        var visitor = new Visitor(running.Program.Address);
        await visitor.SignInAsync(user, password, path);
        return visitor;
    }

    private static string Seen(Visitor visitor) => Regex.Match(visitor.Body, "name=\"Input.Seen\" value=\"([0-9a-f]*)\"").Groups[1].Value;

    private static Dictionary<string, string> Person(string name, string email, (string Name, string Unit) role, string seen = "", bool isActive = true) => new()
    {
        ["Input.Seen"] = seen,
        ["Input.Name"] = name,
        ["Input.Email"] = email,
        ["Input.Locale"] = "vi",
        ["Input.RoleNames"] = role.Name,
        ["Input.RoleUnits"] = role.Unit,
        ["Input.IsActive"] = isActive ? "true" : "false",
    };

    private static Dictionary<string, string> Unit(string code, string name, string from, string lastDay = "", string successor = "", string seen = "") => new()
    {
        ["Input.Seen"] = seen,
        ["Input.Code"] = code,
        ["Input.Kind"] = "DISTRICT_COMMITTEE",
        ["Input.ValidFrom"] = from,
        ["Input.NameVi"] = name,
        ["Input.NameEn"] = "A unit",
        ["Input.LastDay"] = lastDay,
        ["Input.Successor"] = successor,
    };
}
