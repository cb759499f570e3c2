using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.CrashingStep;

/// <summary>Tells Elsa what it has to be told, and is killed before the n-th write to either's tables: STORE CONNECTION elsa INSTANT N</summary>
internal static class ElsaTold
{
    public static async Task<int> RunAsync(StoreConnection store, string instant, int killAt)
    {
        var killSwitch = new KillSwitch(killAt) { IsOn = false };
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)))
            .AddStorage(store).AddSingleton<IInterceptor>(killSwitch).AddWorkflows().AddElsaRuntime(store).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        await using var scope = services.CreateAsyncScope();
        killSwitch.IsOn = true;
        await scope.ServiceProvider.GetRequiredService<IProcessMirror>().CatchUpAsync(CancellationToken.None);
        killSwitch.IsOn = false;
        return 0;
    }
}
