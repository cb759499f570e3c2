using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.CrashingStep;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.UseCases.FollowUps;

// Takes one step of a follow-up in a database file, and is killed before the n-th write: FILE FOLLOW-UP PERSON OUTCOME INSTANT N
var clock = new FakeTimeProvider(DateTimeOffset.Parse(args[4], CultureInfo.InvariantCulture));
await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
    .AddDbContext<PartyWorkflowDbContext, SqlitePartyWorkflowDbContext>(options => options
        .UseSqlite($"Data Source={args[0]}").AddInterceptors(new SqlitePragmas(), new KillSwitch(int.Parse(args[5], CultureInfo.InvariantCulture))))
    .AddWorkflows().BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
var done = await scope.ServiceProvider.GetRequiredService<TakeStep>().ExecuteAsync(
    new(Guid.Parse(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture), args[3], Text: "xong", Reason: "xong"), CancellationToken.None);
return done.IsDone ? 0 : 1;
