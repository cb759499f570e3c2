using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>Random deeds, valid and refused, on one report: after each, the product has to be where the model is.</summary>
internal static class ReportPlay
{
    private static readonly string[] Everybody = ["bt", "pbt", "nlb", "uq", "bt2", "xl", "cv", "tb", "gs", "qt"];
    private static readonly string[] Deeds = ["submit", "submit", "withdraw", "approve", "approve", "return", "extend", "waive"];

    /// <param name="seen">Gets the steps that were taken.</param>
    /// <param name="afterDeed">What else has to agree with the model.</param>
    public static async Task RunAsync(Office office, int seed, Cycle cycle, HashSet<string> seen, Func<ReportModel, Task>? afterDeed = null)
    {
        var random = new Random(seed);
        var id = await office.OpenReportAsync(cycle);
        var model = new ReportModel([.. cycle.ReviewSteps.Select(role => role == Domain.People.Role.BoardStaff ? "cv" : "tb")]);
        for (var i = 0; i < 40; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(random.Next(1, 20)));
            var what = random.Next(15) == 0 ? "waive" : Deeds[random.Next(Deeds.Length - 1)];
            var by = random.Next(3) == 0 ? Everybody[random.Next(Everybody.Length)] : what is "submit" or "withdraw" ? new[] { "bt", "pbt", "uq" }[random.Next(3)] : new[] { "cv", "tb" }[random.Next(2)];
            var reason = random.Next(6) == 0 ? null : "lý do";
            // The arithmetic of deadlines is held against the rules elsewhere; here the deadline in force is taken as it is.
            var before = await office.AskAsync(db => db.Obligations.AsNoTracking().SingleAsync(row => row.Id == id));
            var until = before.DueBefore.AddDays(random.Next(-2, 4));
            var isLater = until > before.DueBefore && until > OfficeZone.LocalDate(office.Clock.GetUtcNow());

            var told = (await TakeAsync(office, id, what, office.People[by], reason, until)).Refusals.Select(refusal => refusal.Code).FirstOrDefault();
            var expected = model.Take(what, by, reason, before.Deadline.HasPassedAt(office.Clock.GetUtcNow()), isLater);

            told = told?.StartsWith("extension_not_after", StringComparison.Ordinal) == true ? "extension_refused" : told;
            Assert.True(expected == told, $"seed {seed}, deed {i}: {what} by {by} in {model.Step}: model {expected ?? "done"}, runtime {told ?? "done"}");
            var process = await office.AskAsync(db => db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == id));
            Assert.Equal((model.Step, model.Step is "approved" or "waived"), (process.Step, process.IsFinished));
            Assert.Equal(model.History, process.Tasks.Where(task => task.CompletedAt is not null).OrderBy(task => task.Visit).Select(task => $"{task.Step}>{task.Outcome}"));
            Assert.Equal(process.IsFinished ? 0 : 1, process.Tasks.Count(task => task.CompletedAt is null));
            await (afterDeed?.Invoke(model) ?? Task.CompletedTask);
        }

        seen.UnionWith(model.History);
    }

    private static Task<Result> TakeAsync(Office office, Guid id, string what, int person, string? reason, DateOnly until) => office.DoAsync(async services => what switch
    {
        "submit" => await services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, person, default),
        "withdraw" => await services.GetRequiredService<WithdrawReport>().ExecuteAsync(new(id, person), default),
        "approve" => await services.GetRequiredService<ApproveReport>().ExecuteAsync(new(id, person), default),
        "return" => await services.GetRequiredService<ReturnReport>().ExecuteAsync(new(id, person, reason), default),
        "extend" => await services.GetRequiredService<GrantExtension>().ExecuteAsync(new(id, person, until, reason), default),
        _ => await services.GetRequiredService<WaiveObligation>().ExecuteAsync(new(id, person, reason), default),
    });
}
