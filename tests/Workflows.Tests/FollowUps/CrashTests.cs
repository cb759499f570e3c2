using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>
/// I2, I9: a process of its own takes a step on a real database and is killed before each of its writes in turn, the commit included. Nothing of the
/// step is left behind each time, and it can be taken afterwards.
/// </summary>
public sealed class CrashTests
{
    private const int MostWrites = 60;

    [Theory]
    [InlineData(StoreKind.Sqlite, "an inspection's findings are accepted: three children start", "accept", "pbt")]
    [InlineData(StoreKind.Sqlite, "a report is submitted", "report:submit", "pbt")]
    [InlineData(StoreKind.Sqlite, "a report is approved", "report:approve", "cv")]
    [InlineData(StoreKind.Sqlite, "the last child is closed: its inspection closes with it", "decline", "cv")]
    [InlineData(StoreKind.Sqlite, "a review is given to a colleague", "report:assign", "tb")]
    [InlineData(StoreKind.Sqlite, "a duty is given to another agency", "reassign", "pbt")]
    [InlineData(StoreKind.PostgreSql, "a review is given to a colleague", "report:assign", "tb")]
    [InlineData(StoreKind.PostgreSql, "a report is submitted", "report:submit", "pbt")]
    [InlineData(StoreKind.PostgreSql, "the last child is closed: its inspection closes with it", "decline", "cv")]
    public async Task Killed_BeforeAnyWrite_LeavesTheStepUntaken(StoreKind kind, string what, string outcome, string by)
    {
        await using var office = await Office.OpenAsync(kind);
        var id = await PrepareAsync(office, outcome);
        var before = await StateAsync(office);

        var points = 0;
        while (await RunAsync(office, id, outcome, by, points + 1) is { WasKilled: true })
        {
            points++;
            Assert.True(points <= MostWrites, $"{what}: more than {MostWrites} writes");
            Assert.Equal(before, await StateAsync(office));
        }

        // Step, task, follow-up, notices, audit row, commit at the least; then the run that nothing killed. PostgreSQL gets all but the commit at once.
        Assert.True(points >= (kind == StoreKind.Sqlite ? 5 : 2), $"{what}: killed at {points} points only");
        Assert.NotEqual(before, await StateAsync(office));
    }

    private static async Task<Guid> PrepareAsync(Office office, string outcome)
    {
        if (outcome.StartsWith("report:", StringComparison.Ordinal))
        {
            return await PrepareReportAsync(office, outcome);
        }

        var today = OfficeZone.LocalDate(office.Clock.GetUtcNow());
        if (outcome == "reassign")
        {
            return (await office.DoAsync(services => services.GetRequiredService<GiveDuty>().ExecuteAsync(new(office.Targets, office.People["pbt"], office.Agency, "Nhiệm vụ", null, today.AddDays(9)), default))).Required.Id;
        }

        var inspection = (await office.DoAsync(services => services.GetRequiredService<PlanInspection>().ExecuteAsync(new(office.Unit, office.People["cv"], "Kiểm tra", null, today), default))).Required.Id;
        var findings = outcome == "accept" ? "một\nhai\nba" : "một";
        await TakeAsync(office, inspection, "cv", "carry-out", findings);
        await TakeAsync(office, inspection, "cv", "send");
        if (outcome == "accept")
        {
            return inspection;
        }

        await TakeAsync(office, inspection, "pbt", "accept");
        return await office.AskAsync(db => db.FollowUps.OfType<Difficulty>().Select(row => row.Id).SingleAsync());
    }

    private static async Task<Guid> PrepareReportAsync(Office office, string outcome)
    {
        var report = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear));
        if (outcome is "report:approve" or "report:assign")
        {
            Assert.True((await office.DoAsync(services => services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(report, office.People["pbt"], default))).IsDone);
        }

        return report;
    }

    private static async Task TakeAsync(Office office, Guid id, string by, string outcome, string? findings = null) =>
        Assert.True((await office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(new(id, office.People[by], outcome, Text: "xong", Findings: findings), default))).IsDone);

    /// <summary>Everything that a step writes.</summary>
    private static Task<string> StateAsync(Office office) => office.AskAsync(async db =>
    {
        var steps = await db.Processes.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        var lines = steps.Select(row => $"{row.Step}#{row.Visit}:{row.Tasks.Count}{row.AssigneeId}").Append($"{await db.FollowUps.CountAsync()} {await db.Notices.CountAsync()} {await db.Audit.CountAsync()} {await db.FollowUps.SumAsync(row => row.Version)} {await db.Obligations.SumAsync(row => row.Version)} {await db.Submissions.CountAsync()} {await db.History.CountAsync()}");
        return string.Join(' ', lines);
    });

    private static async Task<(bool WasKilled, int ExitCode)> RunAsync(Office office, Guid id, string outcome, string by, int killAt)
    {
        var program = typeof(CrashingStep.Marker).Assembly.Location;
        var now = office.Clock.GetUtcNow().AddHours(1).ToString("O", CultureInfo.InvariantCulture);
        string[] arguments = [program, office.Store.Kind.ToString(), office.Store.ConnectionString, id.ToString(), office.People[by].ToString(CultureInfo.InvariantCulture), outcome, now, killAt.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        // 128 + SIGKILL; anything else but 0 is a fault of the step itself.
        Assert.True(process.ExitCode is 0 or 137, $"exit code {process.ExitCode}: {await said}");
        return (process.ExitCode == 137, process.ExitCode);
    }
}
