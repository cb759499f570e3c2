using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>A database from before follow-ups kept who held them: who holds one goes on seeing it, and the levels that were only mailed can be acknowledged.</summary>
public sealed class AssignmentsMigrationTests
{
    private static readonly DateOnly Due = new(2026, 5, 15);

    [Theory, Stores]
    public async Task WhatWasAssignedAndEscalatedBefore_IsKept(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Store).BuildServiceProvider();
        await using var db = services.CreateScope().ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var migrations = db.Database.GetMigrations().ToList();
        var before = migrations[migrations.FindIndex(name => name.EndsWith("_AssignmentsAndEscalations", StringComparison.Ordinal)) - 1];
        await db.GetService<IMigrator>().MigrateAsync(before);
        var difficulty = await WriteAsync(db, kind);

        await db.Database.MigrateAsync();

        var given = await db.FollowUps.SelectMany(row => row.Assignments).SingleAsync();
        Assert.Equal((difficulty.Id, difficulty.UnitId, Due, null), (given.FollowUpId, given.LeadUnitId!.Value, given.DueBefore, given.DueBeforeThen));
        var level = await db.Escalations.SingleAsync();
        Assert.Equal((difficulty.Id, Due, 1, SmallStore.Now), (level.FollowUpId!.Value, level.DueBefore, level.Level, level.RaisedAt));
    }

    private static async Task<Difficulty> WriteAsync(PartyWorkflowDbContext db, StoreKind kind)
    {
        db.UnitKinds.Add(UnitKind.Define("K", "K", "K", ["HALF_YEAR"]));
        var unit = db.Units.Add(ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1))).Entity;
        await db.SaveChangesAsync();
        var person = db.People.Add(Person.Enrol("a@example.org", "A").Assign(Role.UnitSecretary, unit.Id)).Entity;
        await db.SaveChangesAsync();
        var difficulty = Difficulty.Raise("KK-2026-0001", "Khó khăn", "", Severity.Low, unit.Id, person.Id, SmallStore.Now.AddDays(-10));
        difficulty.EnterStep(2, Due, isEnd: false, new WorkingCalendar([], [], []), SmallStore.Now.AddDays(-9));
        db.FollowUps.Add(difficulty);
        db.Notices.Add(Notice.Plan(difficulty, NoticeKind.TaskEscalation, "LEVEL-1", person.Id, SmallStore.Now, level: 1));
        // Today's model writes the row, with a column that the table did not have then.
        await db.Database.ExecuteSqlRawAsync(kind switch
        {
            StoreKind.Sqlite => """ALTER TABLE "Notices" ADD "InvitationId" TEXT NULL""",
            StoreKind.PostgreSql => """ALTER TABLE "Notices" ADD "InvitationId" uuid NULL""",
            StoreKind.SqlServer => """ALTER TABLE "Notices" ADD "InvitationId" uniqueidentifier NULL""",
        });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Notices" DROP COLUMN "InvitationId" """);
        await db.Database.ExecuteSqlAsync($"""UPDATE "FollowUps" SET "LeadUnitId" = {unit.Id}, "AssignedDueBefore" = {Due}""");
        db.ChangeTracker.Clear();
        return difficulty;
    }
}
