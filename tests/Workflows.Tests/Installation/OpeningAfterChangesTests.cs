using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Cycles;
using PartyWorkflow.Workflows.UseCases.Kinds;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>
/// R7 after an administrator's change of kinds and cycles: what has its deadline ahead opens, on the day that was previewed, and
/// nothing opens after the fact.
/// </summary>
public sealed class OpeningAfterChangesTests
{
    private static readonly Cycle Quarter = PlanCycles.Defaults[1] with
    {
        Code = "",
        NameVi = "Báo cáo quý I",
        NameEn = "Quarterly report 1",
        Cutoff = new(4, 15)
    };

    [Fact]
    public async Task ACycleAddedBeforeItsOpening_OpensOnItsDay_ForTheKindsThatOweIt()
    {
        await using var office = await StartedAsync(new(2026, 2, 2));
        var code = (await AddAsync(office, Quarter, "DISTRICT_COMMITTEE")).Required;

        Assert.Equal("QUARTERLY_REPORT_1", code);
        var ahead = Assert.Single(await AheadOfAsync(office, code));
        Assert.Equal((new DateOnly(2026, 3, 1), 2026), (ahead.OpensOn, ahead.Year));
        Assert.Empty(await OpenedAsync(office, code, new(2026, 2, 28)));
        var opened = Assert.Single(await OpenedAsync(office, code, new(2026, 3, 1)));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 15)), (opened.OpenedOn, opened.DueBefore));
    }

    [Fact]
    public async Task ACycleAddedBetweenOpeningAndCutoff_OpensAtOnce_ForEveryUnit()
    {
        await using var office = await StartedAsync(new(2026, 4, 14));
        await office.FoundAsync("HU-B", "DISTRICT_COMMITTEE");

        var preview = Assert.Single(await office.AskAsync(services => services.GetRequiredService<OfficeOpenings>()
            .OfNewCycleAsync(Quarter with { Code = "Q1", OpensFrom = new(2026, 4, 14) }, ["DISTRICT_COMMITTEE"], default)));
        var code = (await AddAsync(office, Quarter, "DISTRICT_COMMITTEE")).Required;
        var opened = await OpenedAsync(office, code, new(2026, 4, 14));

        Assert.Equal((2, new DateOnly(2026, 4, 14)), (preview.Units.Count, preview.OpensOn));
        Assert.Equal(2, opened.Count);
        Assert.All(opened, obligation => Assert.Equal(new DateOnly(2026, 4, 14), obligation.OpenedOn));
    }

    [Fact]
    public async Task ACycleAddedOnItsCutoff_OpensFirstInTheNextYear_HoweverLongTheOfficeHasRun()
    {
        // Years after the first run, whose deadlines of this cycle have all passed.
        await using var office = await StartedAsync(new(2026, 2, 2));
        office.Clock.SetUtcNow(OfficeZone.At(new(2028, 4, 15), new(9, 0)));

        var code = (await AddAsync(office, Quarter, "DISTRICT_COMMITTEE")).Required;

        Assert.Empty(await OpenedAsync(office, code, new(2028, 4, 15)));
        Assert.Equal([2029], (await OpenedAsync(office, code, new(2029, 3, 1))).Select(obligation => obligation.Year));
    }

    [Fact]
    public async Task ANewCutoffOfACycle_OpensNoYearThatWasOver()
    {
        // The office began after 25/5/2026, whose report it never owed.
        await using var office = await StartedAsync(new(2026, 6, 10));
        office.Clock.SetUtcNow(OfficeZone.At(new(2027, 7, 10), new(9, 0)));
        var cycle = PlanCycles.Defaults[1] with { Cutoff = new(6, 30) };

        await office.InAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, cycle, office.AdministratorId),
            default));

        Assert.DoesNotContain(await OpenedAsync(office, PlanCycles.HalfYear, new(2027, 7, 10)), obligation => obligation.Year == 2026);
    }

    [Fact]
    public async Task AKindThatOwesMore_OpensItFromThatDay_AndWhatItNoLongerOwesStaysWhereItIsOpen()
    {
        await using var office = await StartedAsync(new(2026, 4, 20), "PROVINCIAL_MASS_ORG");
        Assert.Empty(await OpenedAsync(office, PlanCycles.HalfYear, new(2026, 4, 20)));

        Assert.True((await OweAsync(office, new(2026, 5, 4), PlanCycles.Targets, PlanCycles.HalfYear)).IsDone);
        Assert.Empty(await OpenedAsync(office, PlanCycles.HalfYear, new(2026, 5, 3)));
        Assert.Equal(new DateOnly(2026, 5, 4), Assert.Single(await OpenedAsync(office, PlanCycles.HalfYear, new(2026, 5, 4))).OpenedOn);
        Assert.True((await OweAsync(office, new(2026, 5, 5), PlanCycles.Targets)).IsDone);

        var all = await OpenedAsync(office, PlanCycles.HalfYear, new(2027, 5, 20));
        Assert.Equal([2026], all.Select(obligation => obligation.Year));
        Assert.Equal(ObligationState.Open, all[0].State);
    }

    [Fact]
    public async Task AKind_OwesNothingMoreForADayThatIsOver()
    {
        await using var office = await StartedAsync(new(2026, 6, 1), "PROVINCIAL_MASS_ORG");

        var refused = await OweAsync(office, new(2026, 5, 1), PlanCycles.Targets, PlanCycles.HalfYear);

        Assert.Equal(("day_in_past", "OwesFrom"), (refused.Refusals[0].Code, refused.Refusals[0].Field));
    }

    [Fact]
    public async Task AUnitEnteredLate_OwesWhatIsAhead_AndNothingOlder()
    {
        await using var office = await StartedAsync(new(2026, 2, 2));
        office.Clock.SetUtcNow(OfficeZone.At(new(2027, 4, 12), new(9, 0)));
        await office.InAsync(services => services.GetRequiredService<SaveUnit>().ExecuteAsync(
            new(null, null, office.AdministratorId, "DUX-LS", "COMMUNE_COMMITTEE", new(2025, 7, 1), "Đảng ủy xã Lam Sơn",
                "Lam Son commune", null, null, null), default));

        await OpenedAsync(office, PlanCycles.HalfYear, new(2027, 4, 12));

        var unit = await office.ReadAsync(db => db.Units.SingleAsync(row => row.Code == "DUX-LS"));
        var owed = await office.ReadAsync(db => db.Obligations.Where(row => row.UnitId == unit.Id)
            .Select(row => new { row.CycleCode, row.Year }).ToListAsync());
        Assert.Equal([new { CycleCode = PlanCycles.HalfYear, Year = 2027 }], owed);
    }

    [Fact]
    public async Task ACycleThatEnds_KeepsWhatIsOpen_OpensNothingMore_AndGoesOnWithoutTheYearsBetween()
    {
        await using var office = await StartedAsync(new(2026, 4, 10));
        Assert.Single(await OpenedAsync(office, PlanCycles.HalfYear, new(2026, 4, 10)));

        Assert.True((await EndAsync(office, 1, 2026)).IsDone);
        Assert.Equal(ObligationState.Open, Assert.Single(await OpenedAsync(office, PlanCycles.HalfYear, new(2028, 4, 20))).State);
        Assert.Equal("changed_by_another", (await EndAsync(office, 1, null)).Refusals[0].Code);
        office.Clock.SetUtcNow(OfficeZone.At(new(2028, 6, 1), new(9, 0)));
        Assert.True((await EndAsync(office, 2, null)).IsDone);

        Assert.Equal([2026, 2029], (await OpenedAsync(office, PlanCycles.HalfYear, new(2029, 4, 10)))
            .Select(obligation => obligation.Year));
        Assert.Equal("cycle_ends_in_past", (await EndAsync(office, 3, 2028)).Refusals[0].Code);
    }

    [Fact]
    public async Task Faults_OfACycle_AreNamedWithTheirFields_AndNothingIsSaved()
    {
        await using var office = await StartedAsync(new(2026, 2, 2));

        async Task<string> FaultsAsync(Cycle cycle, DateOnly? from = null, params string[] kinds) =>
            string.Join(", ", (await office.AskAsync(services => services.GetRequiredService<AddCycle>()
                .ExecuteAsync(new(office.AdministratorId, cycle, from, kinds), default)))
                .Refusals.Select(refusal => refusal.ToString()));

        Assert.Equal("Code: code_taken", await FaultsAsync(Quarter with { Code = PlanCycles.Annual }));
        Assert.Equal("Code: code_wrong", await FaultsAsync(Quarter with { Code = "quý 1" }));
        Assert.Equal("NameVi: name_exists", await FaultsAsync(Quarter with { NameVi = "BÁO CÁO NĂM" }));
        Assert.Equal("OpensDaysBefore: opens_after_cutoff", await FaultsAsync(Quarter with { OpensDaysBefore = -3 }));
        Assert.Equal("OpensDaysBefore: opens_too_early", await FaultsAsync(Quarter with { OpensDaysBefore = 366 }));
        Assert.Equal("From: day_in_past", await FaultsAsync(Quarter, new(2026, 2, 1)));
        Assert.Equal("Kinds: unit_kind_missing", await FaultsAsync(Quarter, null, "NO_SUCH_KIND"));
        // Nor does one that is there get the name of another.
        var annual = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Annual) with { NameVi = "Báo cáo 6 tháng" };
        var renamed = await office.AskAsync(services => services.GetRequiredService<ChangeCycle>().ExecuteAsync(new(1, annual, office.AdministratorId), default));
        Assert.Equal(("NameVi", "name_exists"), (renamed.Refusals[0].Field, renamed.Refusals[0].Code));
        Assert.Equal(3, await office.ReadAsync(db => db.Cycles.CountAsync()));
    }

    /// <summary>Installed, with one unit, and its scheduler run for the first time on that day.</summary>
    private static async Task<EmptyOffice> StartedAsync(DateOnly today, string kind = "DISTRICT_COMMITTEE")
    {
        var office = await EmptyOffice.InstalledAsync(OfficeZone.At(today, new(9, 0)));
        await office.FoundAsync("HU-A", kind);
        await office.InAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(default));
        return office;
    }

    private static Task<Result<string>> AddAsync(EmptyOffice office, Cycle cycle, params string[] kinds) =>
        office.AskAsync(services => services.GetRequiredService<AddCycle>().ExecuteAsync(new(office.AdministratorId, cycle, null, kinds),
            default));

    private static Task<Result> EndAsync(EmptyOffice office, int version, int? fromYear) =>
        office.AskAsync(services => services.GetRequiredService<EndCycle>().ExecuteAsync(new(PlanCycles.HalfYear, version,
            office.AdministratorId, fromYear), default));

    private static async Task<Result> OweAsync(EmptyOffice office, DateOnly from, params string[] cycles)
    {
        var kind = await office.ReadAsync(db => db.UnitKinds.SingleAsync(row => row.Code == "PROVINCIAL_MASS_ORG"));
        return await office.AskAsync(services => services.GetRequiredService<ChangeOwedCycles>()
            .ExecuteAsync(new(kind.Code, KindChange.StampOf(kind), office.AdministratorId, from, cycles), default));
    }

    private static async Task<IReadOnlyList<ComingOpening>> AheadOfAsync(EmptyOffice office, string cycle) =>
        [.. (await office.AskAsync(services => services.GetRequiredService<OfficeOpenings>().AheadAsync(default)))
            .Where(opening => opening.Cycle.Code == cycle)];

    /// <summary>What of the cycle is there after a sweep on that day, which may be later than the clock.</summary>
    private static async Task<IReadOnlyList<Obligation>> OpenedAsync(EmptyOffice office, string cycle, DateOnly day)
    {
        var noon = OfficeZone.At(day, new(12, 0));
        if (noon > office.Clock.GetUtcNow())
        {
            office.Clock.SetUtcNow(noon);
        }

        await office.InAsync(services => services.GetRequiredService<OpenObligations>().ExecuteAsync(default));
        return await office.ReadAsync(db => db.Obligations.Where(row => row.CycleCode == cycle).OrderBy(row => row.Year).ToListAsync());
    }
}
