using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.TortureNode;

// One node of several, running the jobs as Hangfire does: POSTGRESQL-CONNECTION CLOCK-FILE SMTP-PORT LOG-FILE MINUTES-THAT-ITS-OWN-CLOCK-IS-AHEAD
var (quarter, log, machine) = (TimeSpan.FromMinutes(15), args[3], new ClockFile(args[1], TimeSpan.FromMinutes(int.Parse(args[4], CultureInfo.InvariantCulture))));
var clock = new DatabaseTime(machine);
var mail = new MailOptions
{
    Transport = MailTransportKind.Smtp,
    Smtp = new SmtpOptions { Host = "127.0.0.1", Port = int.Parse(args[2], CultureInfo.InvariantCulture), Security = MailSecurity.None, TimeoutSeconds = 1 },
};
await using var services = RehearsalHost.ServicesFor(
    new StoreConnection(StoreKind.PostgreSql, args[0]), clock, new MailTransportFactory(mail, clock), new SiteAddress(new Uri("http://torture.localhost/")));

await FollowTheDatabaseAsync();
// Once at the start, and at every quarter-hour. One that failed is not run again before the next.
long? swept = null;
var sweeps = RepeatAsync("sweep", TimeSpan.FromMilliseconds(20), async scope =>
{
    var now = clock.GetUtcNow().UtcTicks / quarter.Ticks;
    if (now != swept)
    {
        swept = now;
        await scope.GetRequiredService<Sweep>().PlanAsync(CancellationToken.None);
    }
});
var deliveries = RepeatAsync("delivery", TimeSpan.FromMilliseconds(50), scope => scope.GetRequiredService<DeliverNotices>().ExecuteAsync(CancellationToken.None));
Console.WriteLine("up");
// The conductor holds the other end: when it is gone, so is the node.
await Console.In.ReadToEndAsync();
Environment.Exit(sweeps.IsFaulted || deliveries.IsFaulted ? 1 : 0);

// An answer is of use if the clock stood still meanwhile; in the world it moves by milliseconds then, here it may by days.
async Task FollowTheDatabaseAsync()
{
    while (true)
    {
        try
        {
            var asked = machine.GetUtcNow();
            await using var scope = services.CreateAsyncScope();
            await clock.FollowAsync(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>(), CancellationToken.None);
            if (machine.GetUtcNow() == asked)
            {
                return;
            }
        }
        catch (DbException)
        {
            // The database is away.
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}

async Task RepeatAsync(string what, TimeSpan every, Func<IServiceProvider, Task> work)
{
    using var timer = new PeriodicTimer(every);
    while (await timer.WaitForNextTickAsync())
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        catch (Exception fault)
        {
            // The database is away, or another node was first: the next run finds what is left (R20).
            await File.AppendAllTextAsync(log, $"{clock.GetUtcNow():O} {what}: {fault}\n");
        }
    }
}
