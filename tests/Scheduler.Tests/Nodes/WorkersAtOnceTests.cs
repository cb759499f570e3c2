using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Scheduler.Tests.Nodes;

/// <summary>R22, R23: several workers deliver one outbox at the same moment, and one of them may stall.</summary>
public sealed class WorkersAtOnceTests
{
    [Theory, Stores]
    public async Task TwoWorkers_TakeDifferentPeople_AndAllThatIsDueToOneTravelsTogether(StoreKind kind)
    {
        // Two cycles of one cut-off: two notices to each secretary.
        var scenario = Province.Of(250);
        scenario["cycles"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "code": "ANNUAL", "cutoff": "05-25" }"""));
        await using var office = await PlanningOffice.OpenAsync("04-10 08:00", kind, scenario);
        await office.DoAsync(services => services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
        var mails = new ConcurrentQueue<(int Worker, string To, int Items)>();
        var bothAreSending = new Barrier(2);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            var waited = false;
            await using var node = office.NewNode(Transport(mail =>
            {
                // Each holds what it has leased until the other has leased, too.
                waited = waited || (bothAreSending.SignalAndWait(TimeSpan.FromSeconds(60)) ? true : throw new TimeoutException("the other worker found nothing to lease"));
                mails.Enqueue((worker, mail.RecipientEmail, mail.Items.Count));
            }));
            await DeliverAsync(node);
        })));

        Assert.Equal(251, mails.Count);
        Assert.Equal(251, mails.Select(mail => mail.To).Distinct().Count());
        Assert.All(mails, mail => Assert.Equal(2, mail.Items));
        Assert.All(Enumerable.Range(0, 2), worker => Assert.Contains(mails, mail => mail.Worker == worker));
    }

    [Theory, Stores]
    public async Task StalledWorker_ThatWakesAfterItsLease_ChangesNothingOfItsSuccessors(StoreKind kind)
    {
        await using var office = await PlanningOffice.OpenAsync("04-10 08:00", kind);
        await office.DoAsync(services => services.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None));
        await using var successor = office.NewNode(Transport(_ => { }));
        var hasStalled = false;
        await using var stalled = office.NewNode(Transport(_ =>
        {
            // In the middle of its mail: eleven minutes pass, and another worker sends it.
            hasStalled = true;
            office.Clock.MoveTo(PlanningOffice.At("04-10 08:11"));
            DeliverAsync(successor).GetAwaiter().GetResult();
            office.Clock.MoveTo(PlanningOffice.At("04-10 08:12"));
        }));

        await DeliverAsync(stalled);

        Assert.True(hasStalled);
        Assert.Equal(["04-10 08:11 OPEN bt"], await office.SentAsync());
    }

    private static IMailTransportFactory Transport(Action<MailContent> accept)
    {
        var transport = new Mock<IMailTransport>();
        transport.Setup(mail => mail.SendAsync(It.IsAny<MailContent>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MailContent content, CancellationToken _) =>
            {
                accept(content);
                return new DeliveryResult.Accepted();
            });
        return Mock.Of<IMailTransportFactory>(factory => factory.Open() == transport.Object);
    }

    private static async Task DeliverAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None);
    }
}
