using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>The native runtime and the model leave the same trace, with one review step and with two.</summary>
public sealed class ReportTraceTests
{
    [Theory]
    [InlineData(PlanCycles.HalfYear)]
    [InlineData(PlanCycles.Annual)]
    public async Task Traces_OfTheRuntimeAndTheModel_AreTheSame(string cycleCode)
    {
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 24; seed++)
        {
            await using var office = await Office.OpenAsync();
            await ReportPlay.RunAsync(office, seed, PlanCycles.Defaults.Single(cycle => cycle.Code == cycleCode), seen);
        }

        string[] ways = ["submit", "withdraw", "withdraw-correction", "approve", "return", "waive"];
        Assert.Equal([], ways.Except(seen.Select(line => line.Split('>')[1])));
        Assert.Equal(cycleCode == PlanCycles.Annual, seen.Contains("review-2>approve"));
    }

    /// <summary>The same deeds on each store that several nodes can share.</summary>
    [Theory, Stores(WithSeveralWriters = true)]
    public async Task Traces_OnOtherStores_AreTheSame(StoreKind kind)
    {
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 3; seed++)
        {
            await using var office = await Office.OpenAsync(kind);
            await ReportPlay.RunAsync(office, seed, PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Annual), seen);
        }

        Assert.Contains("review-2>approve", seen);
    }
}
