using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Planning;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Tests.Rehearsal;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>
/// The rules are asked once for all obligations of a shape. So every column by which two of them may plan differently has to be in the shape: each is
/// changed in one of two obligations that are otherwise alike, and both planned together have to get what each gets alone.
/// </summary>
public sealed class ShapeTests(ShapeTests.Offices offices) : IClassFixture<ShapeTests.Offices>
{
    /// <summary>Of every column another value than both obligations have; where a rule reads it, one by which something else is sent on 22/5.</summary>
    private static readonly Dictionary<string, object> Another = new()
    {
        ["Obligations.CycleCode"] = "ANNUAL",
        ["Obligations.State"] = "Waived",
        ["Obligations.IsWithBoard"] = true,
        ["Obligations.Ladder"] = "Correction",
        ["Obligations.DueBefore"] = new DateOnly(2026, 5, 28),
        ["Obligations.OpenedOn"] = new DateOnly(2026, 5, 23),
        ["Obligations.ExtendedAt"] = PlanningOffice.At("05-22 09:00").UtcDateTime,
        ["Obligations.TransferredOn"] = new DateOnly(2026, 5, 23),
        ["Obligations.Pauses"] = """[{"From":"2026-05-22T07:00:00+07:00","Until":"2026-05-22T09:00:00+07:00"}]""",
        ["Obligations.PlannedThrough"] = PlanningOffice.At("05-22 08:00").UtcDateTime,
        ["Obligations.ReviewDueBefore"] = new DateOnly(2026, 5, 30),
        ["Obligations.Revision"] = 5,
        ["Obligations.UnitId"] = 3,
        ["Obligations.Year"] = 2027,
        ["Obligations.OriginalDueBefore"] = new DateOnly(2026, 5, 20),
        ["Obligations.SubmittedAt"] = PlanningOffice.At("05-19 09:00").UtcDateTime,
        ["Obligations.ReviewStep"] = 1,
        ["Obligations.Version"] = 99,
        ["Obligations.WasReturned"] = true,
        ["Obligations.Timeliness_ReceivedAt"] = PlanningOffice.At("05-19 09:00").UtcDateTime,
        ["Obligations.Timeliness_DaysLate"] = 3,
        ["Obligations.Timeliness_Revision"] = 2,
        ["Obligations.Timeliness_AgainstExtension"] = true,
        ["Processes.ReviewSteps"] = "BoardLeader,BoardLeader",
        ["Processes.Step"] = "review-2",
        ["Processes.AssigneeId"] = 5,
        ["Processes.Visit"] = 9,
        ["Processes.Version"] = 99,
        ["Processes.Since"] = PlanningOffice.At("05-19 09:00").UtcDateTime,
        ["Processes.IsFinished"] = true,
    };

    /// <summary>What can't be another, and why that needs no test.</summary>
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["Obligations.Id"] = "which one it is",
        ["Obligations.ResponsibleUnitId"] = "the recipients are asked for each unit of a shape",
        ["Obligations.NextActionAt"] = "whether it is due; planning writes it anew",
        ["Processes.Id"] = "which one it is",
        ["Processes.ObligationId"] = "whose process it is",
        ["Processes.FollowUpId"] = "follow-ups are planned one by one",
        ["Processes.DefinitionCode"] = "in the shape: the definition tells whose a step is, and there is one version of each so far",
        ["Processes.DefinitionVersion"] = "as its code",
    };

    public static TheoryData<string> Columns
    {
        get
        {
            using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
            return new(db.Model.GetRelationalModel().Tables.Where(table => table.Name is "Obligations" or "Processes")
                .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).Where(name => !Fixed.ContainsKey(name)));
        }
    }

    [Theory, MemberData(nameof(Columns))]
    public async Task ObligationsThatDifferInOneColumn_PlanTogetherAsEachAlone(string column)
    {
        Assert.True(Another.ContainsKey(column), $"{column} is new: name another value of it here, so that it is seen whether a rule reads it. What a rule reads belongs to the shape (DueObligations).");
        var (isOfTheObligation, name) = (column.StartsWith("Obligations.", StringComparison.Ordinal), column.Split('.')[1]);
        var (table, key) = isOfTheObligation ? ("Obligations", "Id") : ("Processes", "ObligationId");
        var isRead = false;
        foreach (var office in offices.Both)
        {
            var (first, second) = await IdsAsync(office);
            var (alone, like) = (await PlanAsync(office, first), await PlanAsync(office, second));
            await WriteAsync(office, $$"""UPDATE "{{table}}" SET "{{name}}" = {0} WHERE "{{key}}" = {1}""", Another[column], second);

            var changed = await PlanAsync(office, second);
            var together = await PlanAsync(office, first, second);

            await WriteAsync(office, $"""UPDATE "{table}" SET "{name}" = (SELECT "{name}" FROM "Kept{table}" AS k WHERE k."Id" = "{table}"."Id")""");
            Assert.Equal([.. alone.Concat(changed).Order(StringComparer.Ordinal)], together);
            isRead |= !like.SequenceEqual(changed);
        }

        var isOfTheShape = (isOfTheObligation ? DueObligations.ShapeColumns : DueObligations.ReviewColumns).Contains(name);
        Assert.True(isRead == isOfTheShape, isRead ? $"{column} is read, and not of the shape." : $"{column} is of the shape, and this other value of it tells nothing.");
    }

    /// <summary>Two units, due on 22/5 at 08:00: one day before the deadline, and on the last working day of a review.</summary>
    private static async Task<PlanningOffice> OpenAsync(bool isSubmitted)
    {
        var scenario = A.Scenario();
        scenario["unitKinds"]![0]!["owes"] = new JsonArray("HALF_YEAR");
        scenario["units"]![1]!["validFrom"] = "2020-01-01";
        scenario["units"]!.AsArray().Add(JsonNode.Parse("""{ "code": "HU-03", "name": "Huyện ủy C", "kind": "DISTRICT", "validFrom": "2026-06-30" }"""));
        scenario["cycles"] = JsonNode.Parse("""[ { "code": "HALF_YEAR", "cutoff": "05-25", "reviewSteps": ["BoardStaff", "BoardLeader"] }, { "code": "ANNUAL", "cutoff": "12-25", "milestones": [14] } ]""");
        var office = await PlanningOffice.OpenAsync("05-15 10:00", scenario: scenario);
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await services.GetRequiredService<OpenObligations>().ExecuteAsync(CancellationToken.None);
            foreach (var id in isSubmitted ? await db.Obligations.Select(row => row.Id).ToListAsync() : [])
            {
                // The secretaries stand first in the scenario, in the order of their units.
                var secretary = await db.Obligations.Where(row => row.Id == id).Select(row => row.ResponsibleUnitId).SingleAsync();
                Assert.True((await services.GetRequiredService<SubmitGeneratedReport>().ExecuteAsync(id, secretary, CancellationToken.None)).IsDone);
            }
        });
        // A timeliness is decided once, and stays: it may be there in any state.
        await WriteAsync(office, """UPDATE "Obligations" SET "Timeliness_ReceivedAt" = {0}, "Timeliness_DaysLate" = 0, "Timeliness_Revision" = 1, "Timeliness_AgainstExtension" = 0""", PlanningOffice.At("05-15 10:00").UtcDateTime);
        await WriteAsync(office, """UPDATE "Obligations" SET "PlannedThrough" = {0}""", PlanningOffice.At("05-15 10:00").UtcDateTime);
        await WriteAsync(office, """CREATE TABLE "KeptObligations" AS SELECT * FROM "Obligations"; CREATE TABLE "KeptProcesses" AS SELECT * FROM "Processes" """);
        office.Clock.MoveTo(PlanningOffice.At("05-22 08:00"));
        return office;
    }

    private static async Task<(Guid First, Guid Second)> IdsAsync(PlanningOffice office)
    {
        List<Guid> ids = [];
        await office.DoAsync(async services => ids = await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.OrderBy(row => row.ResponsibleUnitId).Select(row => row.Id).ToListAsync());
        return (ids[0], ids[1]);
    }

    /// <summary>What planning these alone, or together in one chunk, would send. Nothing is kept.</summary>
    private static async Task<List<string>> PlanAsync(PlanningOffice office, params Guid[] due)
    {
        List<string> lines = [];
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var before = await db.Obligations.AsNoTracking().Select(row => new { row.Id, row.PlannedThrough }).ToListAsync();
            await db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, (DateTimeOffset?)null));
            await db.Obligations.Where(row => due.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextActionAt, office.Clock.GetUtcNow()));

            await services.GetRequiredService<PlanNotices>().ExecuteAsync(office.Clock.GetUtcNow(), CancellationToken.None);

            lines.AddRange((await db.Notices.AsNoTracking().Where(row => !row.IsOfAnEvent).ToListAsync()).Select(row => $"{row.UnitId} {row.Kind} {row.Milestone} {row.Level} {row.DueAt:O} {row.RecipientId}"));
            lines.AddRange((await db.Obligations.AsNoTracking().Where(row => due.Contains(row.Id)).ToListAsync()).Select(row => $"{row.ResponsibleUnitId} next {row.NextActionAt:O}"));
            await db.Notices.Where(row => !row.IsOfAnEvent).ExecuteDeleteAsync();
            await db.Escalations.ExecuteDeleteAsync();
            foreach (var row in before)
            {
                await db.Obligations.Where(obligation => obligation.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(obligation => obligation.PlannedThrough, row.PlannedThrough));
            }
        });
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>One whose reports are open, and one in which they are under review. Every test leaves them as they were.</summary>
    public sealed class Offices : IAsyncLifetime
    {
        private readonly List<PlanningOffice> _offices = [];

        internal IReadOnlyList<PlanningOffice> Both => _offices;

        public async Task InitializeAsync() => _offices.AddRange([await OpenAsync(isSubmitted: false), await OpenAsync(isSubmitted: true)]);

        public async Task DisposeAsync()
        {
            foreach (var office in _offices)
            {
                await office.DisposeAsync();
            }
        }
    }

    private static Task WriteAsync(PlanningOffice office, string sql, params object[] values) =>
        office.DoAsync(services => services.GetRequiredService<PartyWorkflowDbContext>().Database.ExecuteSqlRawAsync(sql, values));
}
