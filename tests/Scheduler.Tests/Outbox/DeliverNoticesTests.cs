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

        await A.PlayAsync(A.Scenario(), Transport(content => { left.AddRange(content.Items.Where(item => item.Kind == Domain.Notices.NoticeKind.Reminder).Select(item => (item.Milestone, item.DaysLeft))); return new DeliveryResult.Accepted(); }));

        Assert.Equal([("OPEN", 45), ("30", 31), ("14", 14), ("7", 7), ("1", 3)], left);
    }

    private static IMailTransportFactory Transport(Func<MailContent, DeliveryResult> answer)
    {
        var transport = new Mock<IMailTransport>();
        transport.Setup(mail => mail.SendAsync(It.IsAny<MailContent>(), It.IsAny<CancellationToken>())).ReturnsAsync((MailContent content, CancellationToken _) => answer(content));
        return Mock.Of<IMailTransportFactory>(factory => factory.Open() == transport.Object && factory.Connections == 1);
    }
}
