using Microsoft.Extensions.DependencyInjection;
using Moq;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Planning;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>A mail server that takes minutes for a mail: the lease, or the sending hours, end in the middle of a batch.</summary>
public sealed class SlowMailServerTests
{
    private readonly List<string> _sent = [];

    [Fact]
    public async Task LeaseRunsOutInTheMiddleOfABatch_TheRestIsSentOnce()
    {
        await using var office = await OfficeAsync(async (office, first) =>
        {
            if (first)
            {
                // Longer than the lease, so that another worker takes over all of the batch.
                office.Clock.MoveTo(office.Clock.GetUtcNow().AddMinutes(11));
                await office.DoAsync(services => services.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None));
            }
        });

        await SweepAsync(office, "05-25 08:00");

        // The first had not been answered when the other worker took it; the second had not been begun.
        Assert.Equal(["05-25 08:00 bt", "05-25 08:11 bt", "05-25 08:11 cv"], _sent);
    }

    [Fact]
    public async Task SendingHoursEndInTheMiddleOfABatch_TheRestWaitsForTheNextSendingTime()
    {
        await using var office = await OfficeAsync((office, _) =>
        {
            office.Clock.MoveTo(office.Clock.GetUtcNow().AddMinutes(2));
            return Task.CompletedTask;
        });

        await SweepAsync(office, "05-25 17:59");
        await SweepAsync(office, "05-26 08:00");

        Assert.Equal(["05-25 17:59 bt", "05-26 08:00 cv"], _sent);
    }

    /// <param name="during">What happens while the server has a mail; true: its first.</param>
    private async Task<PlanningOffice> OfficeAsync(Func<PlanningOffice, bool, Task> during)
    {
        PlanningOffice office = null!;
        var transport = new Mock<IMailTransport>();
        transport.Setup(mail => mail.SendAsync(It.IsAny<MailContent>(), It.IsAny<CancellationToken>())).Returns(async (MailContent content, CancellationToken _) =>
        {
            if (OfficeZone.LocalDate(office.Clock.GetUtcNow()).Month == 5)
            {
                _sent.Add($"{OfficeZone.ToLocal(office.Clock.GetUtcNow()):MM-dd HH:mm} {content.RecipientEmail.Split('@')[0]}");
                await during(office, _sent.Count == 1);
            }

            return (DeliveryResult)new DeliveryResult.Accepted();
        });
        office = await PlanningOffice.OpenAsync("04-10 08:00", transports: Mock.Of<IMailTransportFactory>(factory => factory.Open() == transport.Object));
        await SweepAsync(office, "04-10 08:00");
        return office;
    }

    private static Task SweepAsync(PlanningOffice office, string when)
    {
        office.Clock.MoveTo(PlanningOffice.At(when));
        return office.DoAsync(services => services.GetRequiredService<Sweep>().ExecuteAsync(CancellationToken.None));
    }
}
