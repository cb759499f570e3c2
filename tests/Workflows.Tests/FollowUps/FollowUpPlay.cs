using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Workflows.Tests.FollowUps;

/// <summary>Random deeds, valid and refused, of every role, on every follow-up process: after each, the product has to be where the model is.</summary>
internal static class FollowUpPlay
{
    private static readonly string[] Leads = ["unit", "other", "agency", "board"];

    /// <summary>What was taken.</summary>
    /// <param name="afterDeed">What else has to agree with the model.</param>
    public static async Task<IEnumerable<string>> RunAsync(Office office, int seed, int deeds, Func<Model, Task>? afterDeed = null)
    {
        var random = new Random(seed);
        var model = new Model(name => office.People[name]);
        var started = 0;
        for (var i = 0; i < deeds; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
            if (model.Cases.Count == 0 || random.Next(10) == 0)
            {
                await StartAsync(office, model, started++ % 4, started);
                continue;
            }

            var about = model.Cases[random.Next(model.Cases.Count)];
            var deed = Draw(random, model, about);
            // By whom a step was completed, a person or the program, changes the sentence and nothing else.
            var told = (await TakeAsync(office, about.Number, deed)).Select(code => code == "step_taken" ? "step_already_done" : code).ToList();
            var expected = model.Take(about, deed);
            Assert.True(expected.SequenceEqual(told), $"seed {seed}, deed {i}: {deed} on {about.Number} in {about.Step}: model [{string.Join(", ", expected)}], runtime [{string.Join(", ", told)}]");
            Assert.Equal(Lines(model), await LinesAsync(office));
            await (afterDeed?.Invoke(model) ?? Task.CompletedTask);
        }

        var chain = new AuditChain();
        Assert.All(await office.AskAsync(db => db.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync()), row => Assert.Null(chain.Check(row)));
        return model.Taken;
    }

    private static async Task StartAsync(Office office, Model model, int kind, int started)
    {
        var due = OfficeZone.LocalDate(office.Clock.GetUtcNow()).AddDays(20);
        switch (kind)
        {
            case 0:
                Assert.True((await office.DoAsync(services => services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Unit, office.People["bt"], "Khó khăn", null, Severity.High), default))).IsDone);
                model.Start("difficulty", "triage");
                break;
            case 1:
                Assert.True((await office.DoAsync(services => services.GetRequiredService<PlanInspection>().ExecuteAsync(new(office.Unit, office.People["cv"], "Kiểm tra", null, due), default))).IsDone);
                model.Start("inspection", "planned");
                break;
            case 2:
                var answer = await office.DoAsync(services => services.GetRequiredService<ProposeAdjustment>().ExecuteAsync(new(office.Targets, office.People["bt"], "Tình hình thay đổi", Figure((1000 + (started * 7)).ToString(CultureInfo.InvariantCulture))), default));
                var isOpen = model.Cases.Any(known => known is { Kind: "adjustment", IsClosed: false });
                Assert.Equal(isOpen ? ["adjustment_open"] : [], answer.Refusals.Select(refusal => refusal.Code));
                if (!isOpen)
                {
                    model.Start("adjustment", "review");
                }

                break;
            default:
                Assert.True((await office.DoAsync(services => services.GetRequiredService<GiveDuty>().ExecuteAsync(new(office.Targets, office.People["pbt"], office.Agency, "Nhiệm vụ", null, due), default))).IsDone);
                model.Start("duty", "in-progress", lead: "agency");
                break;
        }
    }

    /// <summary>Mostly what makes sense, and often something that does not.</summary>
    private static Deed Draw(Random random, Model model, Model.Case about)
    {
        var sensible = Model.SensibleIn(about);
        var (outcome, by) = sensible.Length > 0 && random.Next(3) > 0 ? sensible[random.Next(sensible.Length)] : (Model.Outcomes[random.Next(Model.Outcomes.Length)], Model.Everybody);
        by = random.Next(6) == 0 ? Model.Everybody : by;
        return Fill(random, model, about, by[random.Next(by.Length)], outcome);
    }

    private static Deed Fill(Random random, Model model, Model.Case about, string by, string outcome) => new(
        by,
        outcome,
        random.Next(4) switch { 0 => 0, 1 => about.Visit - 1, _ => about.Visit },
        random.Next(5) == 0 ? null : "lý do",
        random.Next(5) == 0 ? null : "nội dung",
        random.Next(5) == 0 ? null : Leads[random.Next(Leads.Length)],
        random.Next(6) != 0,
        random.Next(3) == 0 ? null : model.Cases[random.Next(model.Cases.Count)].Number,
        random.Next(3),
        random.Next(5) == 0 ? null : random.Next(2000, 9000).ToString(CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<string>> TakeAsync(Office office, string number, Deed deed)
    {
        var id = await office.AskAsync(db => db.FollowUps.Where(row => row.Number == number).Select(row => row.Id).SingleAsync());
        var today = OfficeZone.LocalDate(office.Clock.GetUtcNow());
        var date = deed.IsDateGood ? today.AddDays(10) : today.AddDays(-1);
        int? lead = deed.Lead switch { null => null, "unit" => office.Unit, "other" => office.OtherUnit, "agency" => office.Agency, _ => 0 };
        var findings = string.Join('\n', Enumerable.Range(1, deed.Findings).Select(i => string.Create(CultureInfo.InvariantCulture, $"Phát hiện {i}")));
        var done = await office.DoAsync(services => services.GetRequiredService<TakeStep>().ExecuteAsync(
            new(id, office.People[deed.By], deed.Outcome, deed.Visit, deed.Reason, deed.Text, lead, date, date, deed.Other, findings, deed.Figure is null ? null : Figure(deed.Figure)), default));
        return [.. done.Refusals.Select(refusal => refusal.Code)];
    }

    private static Dictionary<string, string> Figure(string value) => new() { ["PO_NEW"] = value };

    private static List<string> Lines(Model model) =>
        [.. model.Cases.OrderBy(known => known.Number, StringComparer.Ordinal).Select(known => Line(known.Number, known.Step, known.Visit, known.IsClosed, known.IsClosed ? 0 : 1, known.History))];

    private static Task<List<string>> LinesAsync(Office office) => office.AskAsync(async db =>
    {
        var rows = await db.FollowUps.AsNoTracking().Join(db.Processes.AsNoTracking(), row => row.Id, process => process.FollowUpId, (row, process) => new { row, process }).ToListAsync();
        return rows.OrderBy(pair => pair.row.Number, StringComparer.Ordinal).Select(pair => Line(
            pair.row.Number, pair.process.Step, pair.process.Visit, pair.row.IsClosed, pair.process.Tasks.Count(task => task.CompletedAt is null),
            pair.process.Tasks.Where(task => task.CompletedAt is not null).OrderBy(task => task.Visit).Select(task => $"{task.Step}>{task.Outcome} by {task.CompletedById}{(task.OnBehalfOfId is { } absent ? $"/{absent}" : "")}: {task.Comment}"))).ToList();
    });

    private static string Line(string number, string step, int visit, bool isClosed, int openTasks, IEnumerable<string> history) =>
        $"{number} {step}#{visit} closed={isClosed} open={openTasks} [{string.Join(" | ", history)}]";
}
