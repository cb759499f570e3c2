using Moq;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Tests.Rehearsal;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>The outbox at its edge, the mail transport: what is refused for a while, for good, or by a fault.</summary>
public sealed class DeliverNoticesTests
{
    [Fact]
    public async Task TemporaryFailure_IsTriedAgainUnderTheSameName()
    {
        var seen = new List<(string MessageId, DateTimeOffset Date)>();
        var answers = new Queue<DeliveryResult>([new DeliveryResult.Temporary("451", "451 later")]);

        var told = await A.PlayAsync(A.Scenario(), Transport(content => { seen.Add((content.MessageId, content.Date)); return answers.TryDequeue(out var answer) ? answer : new DeliveryResult.Accepted(); }));

        Assert.Equal(seen[0], seen[1]);
        // A minute later at the earliest; the rehearsal's sweeps are quarter-hours.
        Assert.Equal("04-10 08:15 reminder OPEN bt", told[1]);
    }

    [Fact]
    public async Task ServerDownOverANewerMilestone_SendsOnlyTheLatest()
    {
        var isDown = true;
        var told = await A.PlayAsync(A.Scenario(), Transport(content =>
        {
            isDown = content.Items[0].Milestone is "OPEN" or "30";
            return isDown ? new DeliveryResult.Temporary("down", "down") : new DeliveryResult.Accepted();
        }));

        Assert.Equal("05-11 08:00 reminder 14 bt", told[1]);
    }

    [Fact]
    public async Task ServerAwayForWeeks_LosesNothing_AndTheLatestGoesWhenItIsBack()
    {
        var told = await A.PlayAsync(A.Scenario(), Transport(content =>
            content.Items[0].Milestone is "OPEN" or "30" ? new DeliveryResult.Unreachable("SocketException", "x:25: away") : new DeliveryResult.Accepted()));

        Assert.Equal("05-11 08:00 reminder 14 bt", told[1]);
    }

    [Fact]
    public async Task RefusedAddress_DoesNotBlockTheOthers()
    {
        var told = await A.PlayAsync(A.Scenario(), Transport(content => content.RecipientEmail == "bt@x.vn" ? new DeliveryResult.AddressRefused("550", "550 no such user") : new DeliveryResult.Accepted()));

        Assert.Equal(["05-25 08:00 escalated 1 cv", "05-28 08:00 escalated 2 tb", "06-03 08:00 escalated 3 gs"], told.Skip(1));
    }

    /// <summary>R8: the milestones of 30 and 1 days moved to a Friday, 31 and 3 days before the deadline, and a mail says how many days there are.</summary>
    [Fact]
    public async Task Reminder_MovedBeforeAWeekend_CountsTheDaysThatAreLeft()
    {
        var left = new List<(string Milestone, int DaysLeft)>();

        await A.PlayAsync(A.Scenario(), Transport(content => { left.AddRange(content.Items.Where(item => item.Kind == Domain.Notices.NoticeKind.Reminder).Select(item => (item.Milestone, item.Time.DaysLeft))); return new DeliveryResult.Accepted(); }));

        Assert.Equal([("OPEN", 45), ("30", 31), ("14", 14), ("7", 7), ("1", 3)], left);
    }

    /// <summary>R21: what was missed leaves with the numbers of the moment at which it leaves, and with that moment as its date.</summary>
    [Fact]
    public async Task LateNoticeMissedInAnOutage_TellsTheDaysAndTheDateOfTheDayOnWhichItLeaves()
    {
        var left = new List<string>();

        await A.PlayAsync(A.Scenario(A.Turned("05-20T12:00", "down"), A.Turned("05-27T10:00", "up")), Transport(content => Note(left, content, new DeliveryResult.Accepted())));

        Assert.Equal("LATE-0 quá hạn 3 ngày, 27/05 10:00", left[0]);
    }

    /// <summary>What never reached the mail server is composed when it does leave, with whatever else is due by then (R23).</summary>
    [Fact]
    public async Task ServerAwayFromTheDeadlineOn_LateNoticeHasTheDateAtWhichTheServerIsBack()
    {
        var back = new DateTimeOffset(2026, 5, 27, 10, 0, 0, TimeSpan.FromHours(7));
        var left = new List<string>();

        await A.PlayAsync(A.Scenario(), Transport(content => content.Date < back && content.Date > back.AddDays(-4)
            ? new DeliveryResult.Unreachable("SocketException", "x:25: away") : Note(left, content, new DeliveryResult.Accepted())));

        Assert.StartsWith("LATE-0 quá hạn 3 ngày, 27/05 10:", left[0], StringComparison.Ordinal);
    }

    /// <summary>R21, R22: a repeat is the same mail with the same date; its numbers are true when it leaves.</summary>
    [Fact]
    public async Task LateNoticePutOffForDays_KeepsItsDate_AndTellsTheDaysOfTheDayOnWhichItLeaves()
    {
        var left = new List<string>();

        await A.PlayAsync(A.Scenario(), Transport(content => content.Items.Any(item => item.Time.Days is 0 or -1)
            ? new DeliveryResult.Temporary("451", "451 later") : Note(left, content, new DeliveryResult.Accepted())));

        Assert.Equal("LATE-0 quá hạn 3 ngày, 25/05 08:00", left[0]);
    }

    /// <summary>An answer goes to the staff in whose portfolio the unit is, and never to the reader.</summary>
    [Fact]
    public async Task Answers_GoToTheStaffResponsibleForTheUnit_AndNotToTheReader()
    {
        var answers = new SortedSet<string>(StringComparer.Ordinal);

        await A.PlayAsync(A.Scenario(), Transport(content =>
        {
            answers.Add($"{content.RecipientEmail}: {string.Join(", ", content.ReplyTo!.Select(staff => staff.Email))}".TrimEnd());
            return new DeliveryResult.Accepted();
        }));

        Assert.Equal(["bt@x.vn: cv@x.vn", "cv@x.vn:", "gs@x.vn: cv@x.vn", "tb@x.vn: cv@x.vn"], answers);
    }

    private static DeliveryResult Note(List<string> left, MailContent content, DeliveryResult result)
    {
        var date = Domain.Calendar.OfficeZone.ToLocal(content.Date).ToString("dd/MM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        left.AddRange(content.Items.Where(item => item.Kind == Domain.Notices.NoticeKind.Late).Select(item => $"{item.Milestone} {item.Time.In(isEnglish: false)}, {date}"));
        return result;
    }

    private static IMailTransportFactory Transport(Func<MailContent, DeliveryResult> answer)
    {
        var transport = new Mock<IMailTransport>();
        transport.Setup(mail => mail.SendAsync(It.IsAny<MailContent>(), It.IsAny<CancellationToken>())).ReturnsAsync((MailContent content, CancellationToken _) => answer(content));
        return Mock.Of<IMailTransportFactory>(factory => factory.Open() == transport.Object && factory.Connections == 1);
    }
}
