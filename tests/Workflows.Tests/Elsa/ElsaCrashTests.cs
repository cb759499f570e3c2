using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Elsa;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using System.Diagnostics;
using System.Globalization;

namespace PartyWorkflow.Workflows.Tests.Elsa;

/// <summary>
/// A process of its own tells Elsa of a step and is killed before each write in turn: of Elsa's several commits, of the lock, of the command. Each time
/// the next run goes on by itself to where our tables are, and the reconciler finds nothing left to put right.
/// </summary>
public sealed class ElsaCrashTests
{
    private const int MostWrites = 80;

    [Theory]
    [Stores("placed")]
    [Stores("resumed")]
    [Stores("ended")]
    [Stores("moved")]
    public async Task Killed_BeforeAnyWrite_GoesOn(StoreKind kind, string what)
    {
        await using var office = await ElsaOffice.OpenAsync(kind);
        var points = 0;
        await PrepareAsync(office, what);
        while (await IsKilledAsync(office, points + 1))
        {
            points++;
            Assert.True(points <= MostWrites, $"{what}: more than {MostWrites} writes");
            // Who died holds its lock until it runs out.
            office.Office.Clock.Advance(2 * DatabaseLock.Lease);
            await AssertGoesOnAsync(office, $"{what}, killed before write {points}");
            await PrepareAsync(office, what);
        }

        // Lock, bookmark, logs, instance, lock again, command at the least; then the run that nothing killed.
        Assert.True(points >= 6, $"{what}: killed at {points} points only");
        await AssertGoesOnAsync(office, $"{what}, not killed");
    }

    /// <summary>Something that Elsa was not told yet.</summary>
    private static async Task PrepareAsync(ElsaOffice office, string what)
    {
        if (what == "moved")
        {
            await PrepareMoveAsync(office);
            return;
        }

        if (what != "resumed" || await office.Office.AskAsync(db => db.FollowUps.CountAsync()) == 0)
        {
            var raised = await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Office.Unit, office.Office.People["bt"], "Khó khăn", null, Severity.High), default));
            if (what == "placed")
            {
                return;
            }

            await TakeAsync(office, raised.Required.Id, "cv", "assign");
            await office.CatchUpAsync();
        }

        var id = await office.Office.AskAsync(db => db.FollowUps.OrderByDescending(row => row.Number).Select(row => row.Id).FirstAsync());
        switch (what)
        {
            case "resumed":
                await TakeAsync(office, id, "xl", "progress");
                break;
            default:
                await TakeAsync(office, id, "xl", "hand-back");
                await office.CatchUpAsync();
                await TakeAsync(office, id, "cv", "decline");
                break;
        }
    }

    /// <summary>A duty that has gone two steps, and goes on under another version of its definition.</summary>
    private static async Task PrepareMoveAsync(ElsaOffice office)
    {
        var given = await office.DoAsync(services => services.GetRequiredService<GiveDuty>().ExecuteAsync(
            new(office.Office.Targets, office.Office.People["pbt"], office.Office.Agency, "Nhiệm vụ", null, new DateOnly(2026, 9, 1)), default));
        await TakeAsync(office, given.Required.Id, "xl", "progress");
        await office.CatchUpAsync();
        await office.Office.AskAsync(async db =>
        {
            (await db.Processes.SingleAsync(row => row.FollowUpId == given.Required.Id)).MoveTo(1, "");
            return await db.SaveChangesAsync();
        });
    }

    private static async Task AssertGoesOnAsync(ElsaOffice office, string when)
    {
        await office.CatchUpAsync();
        Assert.True(await office.ReconcileAsync() == 0, when);
        Assert.True(await office.Office.AskAsync(db => db.RuntimeCommands.CountAsync()) == 0, $"{when}: commands are left");
        Assert.True(await office.Office.AskAsync(db => db.BoardItems.CountAsync(item => item.Kind == BoardItemKind.RuntimeDiffered)) == 0, $"{when}: it had to be put right");
        Assert.Equal(await office.Office.AskAsync(db => db.Processes.CountAsync()), (await office.TracesAsync()).Count);
    }

    private static async Task TakeAsync(ElsaOffice office, Guid id, string by, string outcome) => Assert.True((await office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
        new(id, office.Office.People[by], outcome, 0, "lý do", "nội dung", office.Office.Agency, new DateOnly(2026, 9, 1)), default))).IsDone);

    private static async Task<bool> IsKilledAsync(ElsaOffice office, int killAt)
    {
        string[] arguments = [typeof(CrashingStep.Marker).Assembly.Location, office.Office.Store.Kind.ToString(), office.Office.Store.ConnectionString, "elsa", office.Office.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), killAt.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 137, $"exit code {process.ExitCode}: {await said}");
        return process.ExitCode == 137;
    }
}
