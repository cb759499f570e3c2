using MimeKit;
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
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
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

        Assert.Equal("2 việc cần làm – Theo dõi báo cáo", message.Subject);
        Assert.True(message.TextBody!.IndexOf("http://x/2", StringComparison.Ordinal) < message.TextBody.IndexOf("http://x/1", StringComparison.Ordinal));
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
    public void Options_NameTheWrongOne(string from, int port, string? fault) =>
        Assert.Equal(fault, new MailOptions { Transport = MailTransportKind.Smtp, FromAddress = from, Smtp = new SmtpOptions { Host = "localhost", Port = port } }.Fault());

    private static byte[] Bytes(MailContent content)
    {
        using var buffer = new MemoryStream();
        Composer.Compose(content).WriteTo(buffer);
        return buffer.ToArray();
    }

    private static MailContent Content(string locale, params MailItem[] items) =>
        new("an@example.org", "Nguyễn Văn An", locale, "0123456789abcdef@localhost", new DateTimeOffset(2026, 5, 18, 1, 0, 0, TimeSpan.Zero), items);

    private static MailItem Item(NoticeKind kind) => new(kind, kind == NoticeKind.Reminder ? "7" : "X", "Báo cáo 6 tháng", "Half-year report", "Huyện ủy A", "A District Party Committee", 2026, new DateOnly(2026, 5, 25),
        IsExtended: false, DaysOverdue: 3, DaysLeft: 7, Level: 1, "Thiếu số liệu", "http://localhost/Tasks/1", new ReceiptFacts("2026-HALF_YEAR-HU-01-01", new DateTimeOffset(2026, 5, 20, 2, 0, 0, TimeSpan.Zero), 0, new string('a', 64)),
        new FollowUpFacts("KK-2026-0001", "Nợ bảo hiểm xã hội", "Khó khăn, vướng mắc", "Difficulty", "Đang xử lý", "In progress", HasDeadline: true));
}
