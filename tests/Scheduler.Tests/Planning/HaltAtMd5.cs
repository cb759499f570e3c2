using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Scheduler.Tests.Planning;

/// <summary>
/// PostgreSQL's md5 as connections that are opened from now on see it: it waits until the test lets it go. A sweep makes the key of each obligation that
/// it takes with it, one after the other, so that it halts in the middle of its statement.
/// </summary>
internal sealed class HaltAtMd5 : IAsyncDisposable
{
    private readonly PartyWorkflowDbContext _db;

    private HaltAtMd5(PartyWorkflowDbContext db) => _db = db;

    /// <param name="db">Its connection stays open, and keeps the lock.</param>
    public static async Task<HaltAtMd5> BeginAsync(PartyWorkflowDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("""
            CREATE SCHEMA halting;
            CREATE FUNCTION halting.md5(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
            $$ BEGIN PERFORM pg_advisory_lock_shared(1); PERFORM pg_advisory_unlock_shared(1); RETURN pg_catalog.md5(value); END $$;
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = halting, pg_catalog, public', current_database()); END $$;
            SELECT pg_advisory_lock(1)
            """);
        StorageRegistration.ReleaseConnections();
        return new HaltAtMd5(db);
    }

    public async Task SomebodyWaitsAsync()
    {
        for (var asked = 0; await _db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""").SingleAsync() == 0; asked++)
        {
            Assert.True(asked < 20_000, "the sweep did not come to it");
        }
    }

    public Task EndAsync() => _db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(1)");

    public async ValueTask DisposeAsync() => await _db.Database.CloseConnectionAsync();
}
