using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>A folder that can't be written: mails wait, and go when it can.</summary>
public sealed class PickupTransportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("partyworkflow-pickup-").FullName;

    [Fact]
    public async Task FolderThatCannotBeWritten_IsSaidByMailAndProbe_AndWhenItCanTheMailArrivesOnce()
    {
        var folder = Path.Combine(_root, "mail");
        // A file where the folder should be.
        await File.WriteAllTextAsync(folder, "");
        await using var transport = new PickupTransport(new MailComposer(new MailOptions()), folder);

        var sent = Assert.IsType<DeliveryResult.Unreachable>(await transport.SendAsync(Mail, CancellationToken.None));
        Assert.Contains("Mail:PickupFolder", sent.Answer, StringComparison.Ordinal);
        Assert.IsType<DeliveryResult.Unreachable>(await transport.ProbeAsync(CancellationToken.None));

        File.Delete(folder);
        Assert.IsType<DeliveryResult.Accepted>(await transport.ProbeAsync(CancellationToken.None));
        Assert.IsType<DeliveryResult.Accepted>(await transport.SendAsync(Mail, CancellationToken.None));
        Assert.Equal(".eml", Path.GetExtension(Assert.Single(Directory.GetFiles(folder))));
    }

    /// <summary>As on a disk that fills up meanwhile.</summary>
    [Fact]
    public async Task HalfWrittenMail_LeavesNoFileBehind()
    {
        var folder = Path.Combine(_root, "mail");
        await using var transport = new PickupTransport(new MailComposer(new MailOptions()), folder);
        using var calledOff = new CancellationTokenSource();
        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Mail, calledOff.Token));

        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static MailContent Mail => new("bt@x.vn", "Nguyễn Văn An", "vi", "m1@x.vn", new DateTimeOffset(2026, 5, 18, 8, 0, 0, TimeSpan.FromHours(7)),
        [new MailItem(NoticeKind.Reminder, "7", "Báo cáo 6 tháng", "Half-year report", "Huyện ủy A", "District A", 2026, new DateOnly(2026, 5, 25), false, new Domain.Calendar.TimeLeft(7), 0, null, "http://x/1", null)]);
}
