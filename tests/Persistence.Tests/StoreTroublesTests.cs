using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>Faults as the stores really give them.</summary>
public sealed class StoreTroublesTests
{
    [Fact]
    public async Task FullSqliteFile_IsAFullDisk()
    {
        await using var store = await SmallStore.OpenAsync(StoreKind.Sqlite);
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        // No page more than there are.
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
        for (var i = 0; i < 100; i++)
        {
            db.AppendAudit(AuditEntry.Of("Act", "x", SmallStore.Now, data: new string('x', 4000)));
        }

        Assert.Equal(StoreTrouble.DiskFull, StoreTroubles.Of(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }

    [Theory]
    [InlineData("53100", StoreTrouble.DiskFull)]
    [InlineData("57P03", StoreTrouble.Away)]
    [InlineData("42501", StoreTrouble.RightRefused)]
    [InlineData("22012", null)]
    public async Task PostgreSqlsAnswer_IsReadByItsState(string state, StoreTrouble? expected)
    {
        await using var store = await SmallStore.OpenAsync(StoreKind.PostgreSql);
        await using var db = store.Open();

        const string Raise = "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'STATE'; END $$";
        var fault = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(Raise.Replace("STATE", state, StringComparison.Ordinal)));

        Assert.Equal(expected, StoreTroubles.Of(fault));
    }

    [Fact]
    public async Task FileInAFolderThatIsNotThere_IsRefused()
    {
        await using var connection = new SqliteConnection("Data Source=/nowhere/at/all.db");

        var fault = await Assert.ThrowsAnyAsync<DbException>(connection.OpenAsync);

        Assert.Equal(StoreTrouble.FileRefused, StoreTroubles.Of(fault));
    }

    [Fact]
    public void FaultOfAnotherKind_IsNone() => Assert.Null(StoreTroubles.Of(new InvalidOperationException("x", new TimeoutException())));
}
