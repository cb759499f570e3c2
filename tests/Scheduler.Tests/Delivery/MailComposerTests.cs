using MimeKit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

public sealed class MailComposerTests
{
    private static readonly MailComposer Composer = new(new MailOptions());

    public static TheoryData<NoticeKind, string> EveryKind()
    {
        var data = new TheoryData<NoticeKind, string>();
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            data.Add(kind, "vi");
            data.Add(kind, "en");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Compose_SaysTheSameInTextAndHtml(NoticeKind kind, string locale)
    {
        var message = Composer.Compose(Content(locale, Item(kind)));

        var html = System.Net.WebUtility.HtmlDecode(message.HtmlBody);
        Assert.All(MailTexts.For(locale).Sentences(Item(kind)).Append(Item(kind).Url), sentence => { Assert.Contains(sentence, message.TextBody, StringComparison.Ordinal); Assert.Contains(sentence, html, StringComparison.Ordinal); });
        Assert.Equal(("auto-generated", "DR, RN, NRN, OOF, AutoReply"), (message.Headers[HeaderId.AutoSubmitted], message.Headers["X-Auto-Response-Suppress"]));
    }

    [Fact]
    public void Compose_OfTheSameContent_GivesTheSameBytes() => Assert.Equal(Bytes(Content("vi", Item(NoticeKind.Late))), Bytes(Content("vi", Item(NoticeKind.Late))));

    [Fact]
    public void Composer_KeepsNoMessage()
    {
        var message = Compose();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(message.TryGetTarget(out _));

        // In a method of its own, so that nothing of it is left on the stack.
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference<MimeMessage> Compose() => new(Composer.Compose(Content("vi", Item(NoticeKind.Late))));
    }

    [Fact]
    public void Compose_OfADigest_ListsEachWithItsLink_WorstFirst()
    {
        var message = Composer.Compose(Content("vi", Item(NoticeKind.Reminder) with { Url = "http://x/1" }, Item(NoticeKind.Escalation) with { Url = "http://x/2", Level = 2 }));

        Assert.Equal("Quá hạn 3 ngày (mức 2): Báo cáo 6 tháng 2026 – Huyện ủy A và 1 việc khác", message.Subject);
        Assert.True(message.TextBody!.IndexOf("http://x/2", StringComparison.Ordinal) < message.TextBody.IndexOf("http://x/1", StringComparison.Ordinal));
    }

    [Fact]
    public void DigestSubject_LeadsWithWhatIsOverdue_ThenWithWhatIsDueNext_AndDiffersEachDay()
    {
        var late = Item(NoticeKind.Late);
        var soon = Item(NoticeKind.Reminder) with { CycleNameVi = "Sắp hạn", DueBefore = new DateOnly(2026, 5, 20), Time = new TimeLeft(2) };
        var later = Item(NoticeKind.Reminder);
        string Subject(params MailItem[] items) => Composer.Compose(Content("vi", items)).Subject!;

        Assert.Equal("Quá hạn 3 ngày: Báo cáo 6 tháng 2026 – Huyện ủy A và 2 việc khác", Subject(later, soon, late));
        Assert.Equal("Nhắc nộp: Sắp hạn 2026 – Huyện ủy A – còn 2 ngày và 1 việc khác", Subject(later, soon));
        Assert.Equal("Nhắc nộp: Sắp hạn 2026 – Huyện ủy A – hạn cuối hôm nay, đến 24 giờ và 1 việc khác", Subject(later, soon with { Time = new TimeLeft(1) }));
        Assert.Equal("Quá hạn 1 ngày: Báo cáo 6 tháng 2026 – Huyện ủy A và 1 việc khác", Subject(late with { Time = new TimeLeft(0) }, later));
    }

    [Fact]
    public void Subject_OfALongTitle_IsCutInADigest() =>
        Assert.Equal(160 + "… và 1 việc khác".Length, Composer.Compose(Content("vi", Item(NoticeKind.TaskOverdue) with { FollowUp = Facts with { Title = new string('x', 300) } }, Item(NoticeKind.Reminder))).Subject!.Length);

    [Fact]
    public void ReplyTo_IsTheSettingBeforeTheStaffResponsible_AndTheFooterNamesSenderAndTelephone()
    {
        var content = Content("vi", Item(NoticeKind.Reminder)) with { ReplyTo = [new MailReader("Trần Thị Bình", "binh@example.org")] };
        var set = new MailComposer(new MailOptions { ReplyTo = "bantochuc@example.org", Signature = "Ban Tổ chức Tỉnh ủy", ContactPhone = "0210 3 846 123" }).Compose(content);

        Assert.Equal("\"Trần Thị Bình\" <binh@example.org>", Composer.Compose(content).ReplyTo.ToString());
        Assert.Contains("thư trả lời được gửi tới Trần Thị Bình.", Composer.Compose(content).TextBody, StringComparison.Ordinal);
        Assert.Equal("bantochuc@example.org", set.ReplyTo.ToString());
        Assert.Contains("--\nBan Tổ chức Tỉnh ủy, điện thoại 0210 3 846 123\n", set.TextBody, StringComparison.Ordinal);
        Assert.Empty(Composer.Compose(Content("vi", Item(NoticeKind.Reminder))).ReplyTo);
    }

    /// <summary>Every mail in both languages, as a reader sees it.</summary>
    [Fact]
    public void Mails_AreThoseThatWereReviewed()
    {
        var text = new System.Text.StringBuilder();
        foreach (var row in EveryKind())
        {
            var (kind, locale) = ((NoticeKind)row[0], (string)row[1]);
            var preview = Composer.Preview(Content(locale, Item(kind)));
            text.Append("==== ").Append(kind).Append(' ').Append(locale).Append(" ====\n").Append(preview.Subject).Append("\n\n").Append(preview.Text.ReplaceLineEndings("\n")).Append('\n');
        }

        ApprovedText.Match("tests/Scheduler.Tests/Delivery/Mails.approved.txt", text.ToString());
    }

    [Fact]
    public void Compose_WithLineBreaksAndMarkupInNames_InjectsNothing()
    {
        var item = Item(NoticeKind.Returned) with { UnitNameVi = "Huyện ủy\r\nBcc: evil@example.org", Reason = "<script>alert(1)</script>" };
        var reread = MimeMessage.Load(new MemoryStream(Bytes(Content("vi", item) with { RecipientName = "An\r\nBcc: evil@example.org" })));

        Assert.Empty(reread.Bcc);
        Assert.DoesNotContain("<script>", reread.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Subject_InVietnamese_SurvivesTheWire() =>
        Assert.Equal("Nhắc nộp: Báo cáo 6 tháng 2026 – Huyện ủy A – còn 7 ngày", MimeMessage.Load(new MemoryStream(Bytes(Content("vi", Item(NoticeKind.Reminder))))).Subject);

    [Fact]
    public async Task Pickup_OfARepeat_ReplacesTheSameFile_AndTheMailboxReadsIt()
    {
        var folder = Directory.CreateTempSubdirectory("partyworkflow-pickup-").FullName;
        await using var transport = new PickupTransport(Composer, folder);
        var content = Content("vi", Item(NoticeKind.Reminder));

        await transport.SendAsync(content, CancellationToken.None);
        await transport.SendAsync(content, CancellationToken.None);

        var mailbox = new PickupMailbox(folder);
        var entry = Assert.Single(mailbox.List(10));
        Assert.Equal(["http://localhost/Tasks/1"], mailbox.Read(entry.Id)!.Links);
        Assert.Null(mailbox.Read("../" + entry.Id));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("nonsense", 25, "Mail:FromAddress: \"nonsense\" is not an e-mail address")]
    [InlineData("a@example.org", 0, "Mail:Smtp:Port: must be 1 to 65535")]
    [InlineData("a@example.org", 25, null)]
    [InlineData("a@example.org", 25, "Mail:ReplyTo: \"the office\" is not an e-mail address", "the office")]
    public void Options_NameTheWrongOne(string from, int port, string? fault, string? replyTo = null) =>
        Assert.Equal(fault, new MailOptions { ReplyTo = replyTo, Transport = MailTransportKind.Smtp, FromAddress = from, Smtp = new SmtpOptions { Host = "localhost", Port = port } }.Fault());

    private static byte[] Bytes(MailContent content)
    {
        using var buffer = new MemoryStream();
        Composer.Compose(content).WriteTo(buffer);
        return buffer.ToArray();
    }

    private static MailContent Content(string locale, params MailItem[] items) =>
        new("an@example.org", "Nguyễn Văn An", locale, "0123456789abcdef@localhost", new DateTimeOffset(2026, 5, 18, 1, 0, 0, TimeSpan.Zero), items);

    private static MailItem Item(NoticeKind kind) => new(kind, kind == NoticeKind.Reminder ? "7" : "X", "Báo cáo 6 tháng", "Half-year report", "Huyện ủy A", "A District Party Committee", 2026, new DateOnly(2026, 5, 25),
        IsExtended: false, Time(kind), Level: 1, "Thiếu số liệu", "http://localhost/Tasks/1", new ReceiptFacts("2026/6T/HU-01-01", new DateTimeOffset(2026, 5, 20, 2, 0, 0, TimeSpan.Zero), 0, new string('a', 64)),
        Facts, new InvitationFacts("an.nguyen", new DateTimeOffset(2026, 6, 1, 2, 5, 59, TimeSpan.Zero), new MailReader("Trần Thị Bình", "binh@example.org")));

    private static FollowUpFacts Facts => new("KK-2026-0001", "Nợ bảo hiểm xã hội", "Khó khăn, vướng mắc", "Difficulty", "Đang xử lý", "In progress", HasDeadline: true);

    private static TimeLeft Time(NoticeKind kind) => kind switch
    {
        NoticeKind.Late or NoticeKind.Escalation or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation => TimeLeft.Overdue(3),
        NoticeKind.ReviewReminder => new(1),
        _ => new(7),
    };
}
