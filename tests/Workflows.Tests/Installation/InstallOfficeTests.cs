using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>What <c>migrate</c> leaves: every part of the office once, and nothing that an administrator has decided otherwise.</summary>
public sealed class InstallOfficeTests
{
    private static readonly string[] Reports = [PlanCycles.Targets, PlanCycles.HalfYear, PlanCycles.Annual];

    [Theory, Stores]
    public async Task AnEmptyDatabase_GetsTheOffice_WithAnAuditRowForEachPart(StoreKind store)
    {
        await using var office = await EmptyOffice.MigratedAsync(store);

        var installed = await office.InstallAsync();

        var cycles = await office.ReadAsync(db => db.Cycles.Select(setting => setting.Code).ToListAsync());
        Assert.Equal(PlanCycles.Defaults.Select(cycle => cycle.Code).Order(), cycles.Order());
        var kinds = await office.ReadAsync(db => db.UnitKinds.ToDictionaryAsync(kind => kind.Code));
        foreach (var code in new[] { "DISTRICT_COMMITTEE", "COMMUNE_COMMITTEE", "WARD_COMMITTEE", "SPECIAL_ZONE_COMMITTEE",
            "PROVINCIAL_GOVERNMENT_COMMITTEE", "PROVINCIAL_PARTY_AGENCIES_COMMITTEE" })
        {
            Assert.Equal(Reports, kinds[code].OwesOn(new(2026, 2, 2)));
        }

        Assert.Equal([PlanCycles.Targets], kinds["PROVINCIAL_MASS_ORG"].OwesOn(new(2026, 2, 2)));
        Assert.Empty(kinds["BOARD"].OwesOn(new(2026, 2, 2)));
        Assert.Equal("Đảng ủy phường", kinds["WARD_COMMITTEE"].NameOn(new(2026, 2, 2)).NameVi);
        var audited = await office.ReadAsync(db => db.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync());
        Assert.Equal(installed, audited.Where(row => row.Action == "PartInstalled").Select(row => row.Subject));
        var chain = new AuditChain();
        Assert.All(audited, row => Assert.Null(chain.Check(row)));
    }

    [Theory, Stores]
    public async Task InstallingAgain_AddsNothing_AndChangesNothing(StoreKind store)
    {
        await using var office = await EmptyOffice.MigratedAsync(store);
        await office.InstallAsync();
        office.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Empty(await office.InstallAsync());

        Assert.Equal(3, await office.ReadAsync(db => db.Cycles.CountAsync()));
        Assert.Equal(await office.ReadAsync(db => db.InstalledParts.CountAsync()), await office.ReadAsync(db => db.Audit.CountAsync()));
    }

    [Fact]
    public async Task WhatAnAdministratorRenamedOrRemoved_StaysAsTheyLeftIt()
    {
        await using var office = await EmptyOffice.MigratedAsync();
        await office.InstallAsync();
        await office.InAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            (await db.UnitKinds.SingleAsync(kind => kind.Code == "DISTRICT_COMMITTEE")).Rename(new(2026, 1, 1), "Quận ủy",
                "Urban district committee");
            db.UnitKinds.Remove(await db.UnitKinds.SingleAsync(kind => kind.Code == "TOWN_COMMITTEE"));
            await db.SaveChangesAsync();
        });

        Assert.Empty(await office.InstallAsync());

        var kinds = await office.ReadAsync(db => db.UnitKinds.ToDictionaryAsync(kind => kind.Code));
        Assert.Equal("Quận ủy", kinds["DISTRICT_COMMITTEE"].NameOn(new(2026, 2, 2)).NameVi);
        Assert.DoesNotContain("TOWN_COMMITTEE", kinds.Keys);
    }

    [Fact]
    public async Task APartOfANewerProgram_IsAddedOnce()
    {
        await using var office = await EmptyOffice.MigratedAsync();
        await office.InstallAsync();
        await office.InAsync(async services =>
        {
            // As a database that an older program installed: it knew nothing of special zones.
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await db.InstalledParts.Where(part => part.Key == "kind:SPECIAL_ZONE_COMMITTEE").ExecuteDeleteAsync();
            await db.UnitKinds.Where(kind => kind.Code == "SPECIAL_ZONE_COMMITTEE").ExecuteDeleteAsync();
        });

        Assert.Equal(["kind:SPECIAL_ZONE_COMMITTEE"], await office.InstallAsync());
        Assert.Empty(await office.InstallAsync());
    }

    [Theory, Stores]
    public async Task AnOlderDatabase_KeepsItsKindsAndCycles_AndGetsWhatItLacks(StoreKind store)
    {
        await using var office = await OlderOfficeAsync(store);

        var installed = await office.InstallAsync();

        Assert.DoesNotContain("kind:DISTRICT_COMMITTEE", installed);
        Assert.Contains("kind:COMMUNE_COMMITTEE", installed);
        var kept = await office.ReadAsync(db => db.UnitKinds.SingleAsync(kind => kind.Code == "DISTRICT_COMMITTEE"));
        Assert.Equal("Huyện uỷ của tỉnh", kept.NameOn(new(2021, 1, 1)).NameVi);
        Assert.Equal([PlanCycles.Annual], kept.OwesOn(new(2021, 1, 1)));
        Assert.Equal("DISTRICT_COMMITTEE", await office.ReadAsync(db => db.Units.Where(unit => unit.Code == "HU")
            .Select(unit => unit.KindCode).SingleAsync()));
        Assert.True(await office.ReadAsync(db => db.InstalledParts.AnyAsync(part => part.Key == "kind:DISTRICT_COMMITTEE"
            && part.WasThere)));
    }

    /// <summary>A database as the program left it before it kept names with their days, with one kind and one unit.</summary>
    private static async Task<EmptyOffice> OlderOfficeAsync(StoreKind store)
    {
        var office = await EmptyOffice.UnmigratedAsync(store);
        await office.InAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_InstalledOffice", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(before);
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "UnitKinds" ("Code", "NameVi", "NameEn", "Owes") VALUES ('DISTRICT_COMMITTEE', 'Huyện uỷ của tỉnh',
                    'District', '["ANNUAL"]')
                """);
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "Units" ("Code", "NameVi", "NameEn", "KindCode", "ValidFrom") VALUES ('HU', 'Huyện uỷ', 'District',
                    'DISTRICT_COMMITTEE', '2020-01-01')
                """);
            await db.Database.MigrateAsync();
        });
        return office;
    }
}
