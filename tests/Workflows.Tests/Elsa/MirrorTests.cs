using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Elsa;

public sealed class MirrorTests
{
    [Fact]
    public async Task Elsa_FollowsADifficulty_FromItsBeginningToItsEnd()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var office = await ElsaOffice.OpenAsync();
        Console.WriteLine($"open {watch.ElapsedMilliseconds}");
        var id = (await office.Office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Office.Unit, office.Office.People["bt"], "Khó khăn", null, Severity.High), default))).Required.Id;
        watch.Restart();
        await office.CatchUpAsync();
        Console.WriteLine($"first catch up {watch.ElapsedMilliseconds}");
        Assert.Equal(["triage@1"], (await office.StandingsAsync()).Values);
        foreach (var (by, outcome) in new[] { ("cv", "assign"), ("xl", "progress"), ("xl", "hand-back"), ("cv", "assign"), ("xl", "answer"), ("pbt", "confirm") })
        {
            var done = await office.Office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
                new(id, office.Office.People[by], outcome, 0, "lý do", "nội dung", office.Office.Agency, new DateOnly(2026, 7, 1)), default));
            Assert.True(done.IsDone);
            watch.Restart();
            await office.CatchUpAsync();
            Console.WriteLine($"{outcome} {watch.ElapsedMilliseconds} {string.Join(' ', (await office.StandingsAsync()).Values)}");
        }
        Assert.Equal(["ended"], (await office.StandingsAsync()).Values);
        Assert.Equal(0, await office.ReconcileAsync());
        Assert.Equal(0, await office.Office.AskAsync(db => db.RuntimeCommands.CountAsync()));
    }
}
