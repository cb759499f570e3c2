using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.Tests.Reports;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>
/// The same games as on the native runtime, with Elsa behind: what Elsa itself has stored, where it stands and what it completed, is what the model says,
/// whether it was told at once or of several steps together.
/// </summary>
public sealed class ElsaTraceTests
{
    [Theory, Stores]
    public async Task FollowUps_InElsa_LeaveTheTraceOfTheModel_AndEveryWayIsTaken(StoreKind kind)
    {
        var taken = new HashSet<string>();
        for (var seed = 1; seed <= 48; seed++)
        {
            await using var office = await ElsaOffice.OpenAsync(kind);
            var random = new Random(seed);
            taken.UnionWith(await FollowUpPlay.RunAsync(office.Office, seed, deeds: 70, async model =>
            {
                if (random.Next(8) == 0)
                {
                    await office.CatchUpAsync();
                    Assert.Equal(Lines(model), await LinesAsync(office));
                }
            }));
            await AgreesAsync(office);
        }

        Assert.Equal([], Model.Ways.Except(taken));
    }

    [Theory]
    [Stores(PlanCycles.HalfYear)]
    [Stores(PlanCycles.Annual)]
    public async Task Reports_InElsa_LeaveTheTraceOfTheModel(StoreKind kind, string cycleCode)
    {
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 24; seed++)
        {
            await using var office = await ElsaOffice.OpenAsync(kind);
            var random = new Random(seed);
            await ReportPlay.RunAsync(office.Office, seed, PlanCycles.Defaults.Single(cycle => cycle.Code == cycleCode), seen, async model =>
            {
                if (random.Next(3) == 0)
                {
                    await office.CatchUpAsync();
                    Assert.Equal([Line(model.Step, model.History.Count + 1, model.Step is "approved" or "waived", model.History)], (await office.TracesAsync()).Values);
                }
            });
            await AgreesAsync(office);
        }

        string[] ways = ["submit", "withdraw", "withdraw-correction", "approve", "return", "waive"];
        Assert.Equal([], ways.Except(seen.Select(line => line.Split('>')[1])));
    }

    /// <summary>At the end nothing is left to tell, and nothing was ever put right.</summary>
    private static async Task AgreesAsync(ElsaOffice office)
    {
        await office.CatchUpAsync();
        Assert.Equal(0, await office.ReconcileAsync());
        Assert.Equal(0, await office.Office.AskAsync(db => db.RuntimeCommands.CountAsync()));
        Assert.Equal(0, await office.Office.AskAsync(db => db.BoardItems.CountAsync(item => item.Kind == Domain.Obligations.BoardItemKind.RuntimeDiffered)));
    }

    private static List<string> Lines(Model model) =>
        [.. model.Cases.OrderBy(known => known.Number, StringComparer.Ordinal).Select(known => $"{known.Number} {Line(known.Step, known.Visit, known.IsClosed, known.History.Select(line => line.Split(" by ")[0]))}")];

    private static string Line(string step, int visit, bool isEnded, IEnumerable<string> history) => ElsaOffice.Line(isEnded ? "ended" : $"{step}@{visit}", history);

    private static async Task<List<string>> LinesAsync(ElsaOffice office)
    {
        var numbers = await office.Office.AskAsync(db => db.FollowUps.Join(db.Processes, row => row.Id, process => process.FollowUpId, (row, process) => new { row.Number, process.Id }).ToListAsync());
        var traces = await office.TracesAsync();
        return [.. numbers.OrderBy(pair => pair.Number, StringComparer.Ordinal).Select(pair => $"{pair.Number} {traces.GetValueOrDefault(pair.Id, "missing")}")];
    }
}
