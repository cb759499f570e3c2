using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>The product's rehearsal against an independent reading of R1 to R23 that shares no code with it, over random years.</summary>
public sealed class ReferenceTests
{
    /// <summary>40 seeds; <c>PARTYWORKFLOW_SEEDS=FIRST-LAST</c> runs others.</summary>
    public static TheoryData<int> Seeds()
    {
        var range = (Environment.GetEnvironmentVariable("PARTYWORKFLOW_SEEDS") ?? "1-40").Split('-').Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return [.. Enumerable.Range(range[0], range[1] - range[0] + 1)];
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Rehearsal_RandomScenario_AgreesWithTheIndependentReading(int seed) => CompareAsync(seed, server: null);

    /// <summary>Fewer on the others: they read the same rules, and only the statements differ.</summary>
    [Theory, Stores(WithSeveralWriters = true)]
    public async Task Rehearsal_OnOtherStores_AgreesToo(StoreKind kind)
    {
        foreach (var seed in new[] { 3, 7, 11, 16, 21, 33 })
        {
            await CompareAsync(seed, await TestDatabase.ServerAsync(kind));
        }
    }

    private static async Task CompareAsync(int seed, StoreConnection? server)
    {
        var json = RandomScenario.Generate(seed);

        await using var host = await RehearsalHost.OpenAsync(ScenarioReader.Read(json), new NullTransportFactory(), CancellationToken.None, server);
        var told = await host.PlayAsync(null, CancellationToken.None);

        var difference = RehearsalComparison.Diff(ReferenceSimulator.Run(json).Select(happened => happened.ToJson()), told.Select(happened => happened.ToJson()));
        Assert.True(difference is null, $"seed {seed}: {difference}");
    }
}
