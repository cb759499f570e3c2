using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>The administrator's mail pages over HTTP: search, resend, cancel, pause, test mail, refused addresses, templates; and who may not.</summary>
public sealed class OutboxPagesTests(WholeProcessTests.Running running) : IClassFixture<WholeProcessTests.Running>
{
    private readonly ProgramUnderTest _program = running.Program;

    [Theory]
    [InlineData("/Admin/Outbox")]
    [InlineData("/Admin/Outbox/1")]
    [InlineData("/Admin/Incoming")]
    [InlineData("/Admin/Incoming/1")]
    [InlineData("/Admin/Mail")]
    [InlineData("/Admin/Templates")]
    public async Task MailPages_AreForAdministratorsOnly(string path)
    {
        using var leader = new Visitor(_program.Address);
        await leader.SignInAsync("truongban");

        await leader.GetAsync(path);

        Assert.DoesNotContain("<h1>Thư đi", leader.Body, StringComparison.Ordinal);
        Assert.Equal("/Account/Denied", leader.Url.AbsolutePath);
    }

    [Fact]
    public async Task Notice_IsFound_SentAgainWithAReason_AndArrivesTwice()
    {
        using var administrator = await AdministratorAsync();
        await administrator.GetAsync("/Admin/Outbox?q=bc.hupt@example.org&state=Sent");
        var id = Regex.Match(administrator.Body, "/Admin/Outbox/(\\d+)\"").Groups[1].Value;
        await administrator.GetAsync($"/Admin/Outbox/{id}");

        await administrator.PostAsync($"/Admin/Outbox/{id}?handler=Resend", new() { ["Reason"] = " " });
        Assert.Contains("href=\"#resend-reason\"", administrator.Body, StringComparison.Ordinal);
        await administrator.PostAsync($"/Admin/Outbox/{id}?handler=Resend", new() { ["Reason"] = "Đơn vị báo chưa nhận" });
        Assert.Contains("Đơn vị báo chưa nhận", administrator.Body, StringComparison.Ordinal);
        await administrator.PostAsync($"/Admin/Outbox/{id}?handler=Cancel", new() { ["Reason"] = "" });
        Assert.Contains("<title>Lỗi:", administrator.Body, StringComparison.Ordinal);

        await administrator.GetAsync("/Admin/Outbox/999999999");
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    [Theory]
    [InlineData("HO ANH TUAN")]
    [InlineData("BC.HUPT@")]
    [InlineData("hop thu day")]
    public async Task Search_HeedsNeitherCapitalsNorDiacritics(string words)
    {
        // Of the answers of mail servers, which are in the database's own text.
        Execute(_program.Folder, "UPDATE Notices SET LastError = '452 4.2.2 Hộp thư đầy' WHERE Id = (SELECT MAX(Id) FROM Notices WHERE State = 'Sent' AND RecipientId = (SELECT Id FROM People WHERE Email = 'bc.hupt@example.org'))");
        using var administrator = await AdministratorAsync();

        await administrator.GetAsync($"/Admin/Outbox?q={Uri.EscapeDataString(words)}");

        Assert.Matches("/Admin/Outbox/\\d+\"", administrator.Body);
        Assert.Contains("Hồ Anh Tuấn", administrator.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_IsShownToTheBoard_NotToUnits_HoldsATestMail_AndLetsItGo()
    {
        using var administrator = await AdministratorAsync();
        await administrator.GetAsync("/Admin/Mail");
        await administrator.PostAsync("/Admin/Mail?handler=Pause", new() { ["Reason"] = "Đổi máy chủ thư" });
        using var staff = new Visitor(_program.Address);
        await staff.SignInAsync("chuyenvien1", path: "/Review");
        Assert.Contains("Mọi thư đang tạm dừng", staff.Body, StringComparison.Ordinal);
        using var secretary = new Visitor(_program.Address);
        await secretary.SignInAsync("bc.hupt", path: "/Tasks");
        Assert.DoesNotContain("Mọi thư đang tạm dừng", secretary.Body, StringComparison.Ordinal);

        await administrator.PostAsync("/Admin/Mail?handler=Test", []);
        await administrator.GetAsync("/Admin/Outbox?state=Planned");
        Assert.Contains("Thư thử", administrator.Body, StringComparison.Ordinal);
        await administrator.GetAsync("/Admin/Mail");
        await administrator.PostAsync("/Admin/Mail?handler=Resume", new() { ["Reason"] = "Xong" });

        await Mails.WaitForAsync(_program.MailFolder, "admin@example.org", "Thư thử");
        await staff.GetAsync("/Review");
        Assert.DoesNotContain("Mọi thư đang tạm dừng", staff.Body, StringComparison.Ordinal);
    }

    /// <summary>A stranger's text is text; the board item closes with the last mail that waits.</summary>
    [Fact]
    public async Task IncomingMails_AreRead_AndDealtWith_InTheListAndOnTheirPage()
    {
        Execute(_program.Folder, """
            INSERT INTO BoardItems ("Key", Kind, RaisedAt) VALUES ('mail-to-read', 'MailToRead', '2026-05-20 02:00:00');
            INSERT INTO IncomingMails (Fingerprint, ReceivedAt, ReadAt, Size, Kind, Outcome, "From", Subject, Text) VALUES
              ('a', '2026-05-20 02:00:00', '2026-05-20 02:00:00', 2048, 'Reply', 'ToBeRead', 'An <an@x.vn>', 'Xin nộp chậm', 'Kính gửi Ban <script>alert(1)</script>'),
              ('b', '2026-05-20 02:01:00', '2026-05-20 02:01:00', 900, 'Automatic', 'ToBeRead', 'binh@x.vn', '', 'Tôi đi vắng'),
              ('c', '2026-05-20 02:02:00', '2026-05-20 02:02:00', 900, 'DeliveryReport', 'ToBeRead', 'MAILER-DAEMON@x.vn', 'Undelivered', '');
            UPDATE IncomingMails SET HandledAt = ReadAt, Outcome = 'Noted' WHERE Fingerprint = 'c';
            """);
        using var administrator = await AdministratorAsync();
        await administrator.GetAsync("/BoardItems");
        Assert.Contains("Có thư đến chưa ai xử lý", administrator.Body, StringComparison.Ordinal);

        await administrator.GetAsync("/Admin/Incoming");
        Assert.DoesNotContain("Undelivered", administrator.Body, StringComparison.Ordinal);
        await administrator.PostAsync("/Admin/Incoming", []);
        Assert.Contains("Chọn ít nhất một thư", administrator.Body, StringComparison.Ordinal);
        var first = Regex.Match(administrator.Body, "href=\"/Admin/Incoming/(\\d+)\">Xin nộp chậm").Groups[1].Value;
        await administrator.GetAsync($"/Admin/Incoming/{first}");
        Assert.Contains("&lt;script&gt;", administrator.Body, StringComparison.Ordinal);
        await administrator.PostAsync($"/Admin/Incoming/{first}", []);
        Assert.Contains("Đã đánh dấu xong", administrator.Body, StringComparison.Ordinal);

        await administrator.GetAsync("/Admin/Incoming?kind=Automatic");
        await administrator.PostAsync("/Admin/Incoming?kind=Automatic", new() { ["ids"] = Regex.Match(administrator.Body, "name=\"ids\" value=\"(\\d+)\"").Groups[1].Value });
        Assert.Contains("Đã xử lý 1 thư", administrator.Body, StringComparison.Ordinal);
        await administrator.GetAsync("/Admin/Incoming?show=all");
        Assert.Contains("Undelivered", administrator.Body, StringComparison.Ordinal);
        await administrator.GetAsync("/BoardItems");
        Assert.DoesNotContain("Có thư đến chưa ai xử lý", administrator.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedAddress_IsListed_AndCorrected()
    {
        await using var own = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00");
        Execute(own.Folder, """
            INSERT INTO RefusedAddresses (Address, PersonId, Answer, RefusedAt) SELECT Email, Id, '550 5.1.1 no such user', '2026-05-20 02:00:00' FROM People WHERE Email = 'bc.hupt@example.org';
            UPDATE Notices SET State = 'Held' WHERE Id = (SELECT MAX(Id) FROM Notices WHERE State = 'Sent' AND RecipientId = (SELECT Id FROM People WHERE Email = 'bc.hupt@example.org'));
            """);
        using var administrator = new Visitor(own.Address);
        await administrator.SignInAsync("admin", path: "/Admin/Mail");
        var id = Regex.Match(administrator.Body, "id=\"correct-(\\d+)-address\"").Groups[1].Value;
        Assert.Contains("1 thông báo đang giữ", administrator.Body, StringComparison.Ordinal);

        await administrator.PostAsync($"/Admin/Mail?handler=Correct&refused={id}", new() { ["Address"] = "admin@example.org", ["Reason"] = "Gõ nhầm" });
        Assert.Contains($"href=\"#correct-{id}-address\"", administrator.Body, StringComparison.Ordinal);
        await administrator.PostAsync($"/Admin/Mail?handler=Correct&refused={id}", new() { ["Address"] = "bc.moi@example.org", ["Reason"] = "Gõ nhầm" });

        Assert.Contains("Đã sửa địa chỉ", administrator.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("550 5.1.1", administrator.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryTemplate_IsShownInBothLanguages_WithoutWhatPeopleWrote()
    {
        using var administrator = await AdministratorAsync();
        await administrator.GetAsync("/Admin/Templates");
        var kinds = Regex.Matches(administrator.Body, "<option value=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(23, kinds.Count);

        foreach (var kind in kinds)
        {
            await administrator.GetAsync($"/Admin/Templates?kind={kind}");
            Assert.Equal(2, Regex.Count(administrator.Body, "class=\"mailtext\""));
        }
    }

    [Fact]
    public async Task OwnNotices_AreOnesOwn()
    {
        using var secretary = new Visitor(_program.Address);
        await secretary.SignInAsync("bc.hupt", path: "/Notices/Mine");

        Assert.Contains("bc.hupt@example.org", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("đã gửi", secretary.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Báo cáo vượt cấp", secretary.Body, StringComparison.Ordinal);
    }

    private async Task<Visitor> AdministratorAsync()
    {
        var visitor = new Visitor(_program.Address);
        await visitor.SignInAsync("admin", path: "/Admin/Outbox");
        return visitor;
    }

    private static void Execute(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "var", "partyworkflow.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
