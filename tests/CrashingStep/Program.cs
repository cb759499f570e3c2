using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.CrashingStep;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

// Takes one step of a report or a follow-up, and is killed before the n-th write: STORE CONNECTION ID PERSON OUTCOME INSTANT N
var store = new StoreConnection(Enum.Parse<StoreKind>(args[0]), args[1]);
#if WITH_ELSA
if (args[2] == "elsa")
{
    return await ElsaTold.RunAsync(store, args[3], int.Parse(args[4], CultureInfo.InvariantCulture));
}
#endif

var clock = new FakeTimeProvider(DateTimeOffset.Parse(args[5], CultureInfo.InvariantCulture));
var killSwitch = new KillSwitch(int.Parse(args[6], CultureInfo.InvariantCulture));
await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
    .AddStorage(store).AddSingleton<IInterceptor>(killSwitch).AddWorkflows().BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
var (id, person) = (Guid.Parse(args[2]), int.Parse(args[3], CultureInfo.InvariantCulture));
// To whom a task is given that is given to another.
var other = await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Units.Where(unit => unit.Code == "HU-2").Select(unit => unit.Id).SingleAsync();
var done = args[4] switch
{
    "report:submit" => await scope.ServiceProvider.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, person, CancellationToken.None),
    "report:assign" => await scope.ServiceProvider.GetRequiredService<AssignReview>().ExecuteAsync(new(id, person, person, "xong"), CancellationToken.None),
    "report:approve" => await scope.ServiceProvider.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, person), CancellationToken.None),
    var outcome => await scope.ServiceProvider.GetRequiredService<TakeStep>().ExecuteAsync(new(id, person, outcome, Text: "xong", Reason: "xong", LeadUnitId: other, DueBefore: new DateOnly(2026, 7, 1)), CancellationToken.None),
};
return done.IsDone ? 0 : 1;
