using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.CrashingStep;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

#if WITH_ELSA
if (args[1] == "elsa")
{
    return await ElsaTold.RunAsync(args[0], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
}
#endif

// Takes one step of a report or a follow-up in a database file, and is killed before the n-th write: FILE ID PERSON OUTCOME INSTANT N
var clock = new FakeTimeProvider(DateTimeOffset.Parse(args[4], CultureInfo.InvariantCulture));
await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
    .AddDbContext<PartyWorkflowDbContext, SqlitePartyWorkflowDbContext>(options => options
        .UseSqlite($"Data Source={args[0]}").AddInterceptors(new SqlitePragmas(), new KillSwitch(int.Parse(args[5], CultureInfo.InvariantCulture))))
    .AddWorkflows().BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
var (id, person) = (Guid.Parse(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture));
var done = args[3] switch
{
    "report:submit" => await scope.ServiceProvider.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, person, CancellationToken.None),
    "report:approve" => await scope.ServiceProvider.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, person), CancellationToken.None),
    var outcome => await scope.ServiceProvider.GetRequiredService<TakeStep>().ExecuteAsync(new(id, person, outcome, Text: "xong", Reason: "xong"), CancellationToken.None),
};
return done.IsDone ? 0 : 1;
