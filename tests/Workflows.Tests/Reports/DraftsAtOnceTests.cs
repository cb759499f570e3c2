using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>I8: two people of a unit save one draft in the same moment.</summary>
public sealed class DraftsAtOnceTests
{
    private const int Rounds = 12;

    [Theory, Stores]
    public async Task OneSaves_AndTheOtherIsToldByName(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear));
        for (var version = 0; version < Rounds; version++)
        {
            string[] people = ["bt", "pbt"];
            var answers = await Task.WhenAll(people.Select(person => Task.Run(() => office.DoAsync(services =>
                services.GetRequiredService<SaveDraft>().ExecuteAsync(new(id, office.People[person], $"{{\"Narratives\":{{\"II\":\"{person} {version}\"}}}}", version), default)))));

            var (saved, told) = answers[0].IsDone ? (0, 1) : (1, 0);
            Assert.Equal(version + 1, answers[saved].Required);
            var refusal = Assert.Single(answers[told].Refusals);
            Assert.Equal(("draft_changed", people[saved] == "bt" ? "Bí thư" : "Phó bí thư"), (refusal.Code, refusal.Args[0]));
            var draft = await office.AskAsync(db => db.Drafts.AsNoTracking().SingleAsync(row => row.ObligationId == id));
            Assert.Contains($"{people[saved]} {version}", draft.ContentJson, StringComparison.Ordinal);
        }
    }
}
