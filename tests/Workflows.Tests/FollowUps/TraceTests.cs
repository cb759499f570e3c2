using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>The native runtime and the model leave the same trace.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Traces_OfTheRuntimeAndTheModel_AreTheSame_AndEveryWayIsTaken()
    {
        var taken = new HashSet<string>();
        for (var seed = 1; seed <= 48; seed++)
        {
            await using var office = await Office.OpenAsync();
            taken.UnionWith(await FollowUpPlay.RunAsync(office, seed, deeds: 70));
        }

        // A way that no seed takes is one that this test says nothing about.
        Assert.Equal([], Model.Ways.Except(taken));
    }

    /// <summary>The same deeds on each store that several nodes can share.</summary>
    [Theory, Stores(WithSeveralWriters = true)]
    public async Task Traces_OnOtherStores_AreTheSame(StoreKind kind)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            await using var office = await Office.OpenAsync(kind);
            Assert.NotEmpty(await FollowUpPlay.RunAsync(office, seed, deeds: 70));
        }
    }
}
