using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PartyWorkflow.Persistence.Sqlite;

namespace PartyWorkflow.Persistence.Locks;

/// <summary>
/// Held by the one process that may make or change tables, or fill an empty database: nodes that start at once take turns, and the later finds done what the first did.
/// It ends with the process that holds it, however that ends.
/// </summary>
public sealed class SchemaLock : IAsyncDisposable
{
    private const int MostTries = 10;
    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromSeconds(1);

    private readonly PartyWorkflowDbContext _db;
    private readonly DbConnection _holder;

    private SchemaLock(PartyWorkflowDbContext db, DbConnection holder) => (_db, _holder) = (db, holder);

    /// <summary>Waits for another that holds it. The database has to be there.</summary>
    public static async Task<SchemaLock> HoldAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        new(db, await db.Dialect.HoldSchemaAsync(db.Database.GetConnectionString()!, cancellationToken));

    /// <summary>As <see cref="HoldAsync"/>; a database that is not there is made, empty.</summary>
    public static async Task<SchemaLock> MakeAndHoldAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            SqliteFile.MakeIfMissing(db.Database.GetDbConnection().DataSource);
        }
        else
        {
            // No lock is asked for in a database that is not there.
            await MakeAsync(db.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        }

        return await HoldAsync(db, cancellationToken);
    }

    /// <summary>Brings the schema up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (_db.Dialect.DropDeadMigration is { } drop && await _db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
        {
            await _db.Database.ExecuteSqlRawAsync(drop, cancellationToken);
        }

        await _db.Database.MigrateAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _holder.DisposeAsync();

    private static async Task MakeAsync(IRelationalDatabaseCreator database, CancellationToken cancellationToken)
    {
        for (var tries = 1; !await database.ExistsAsync(cancellationToken); tries++)
        {
            try
            {
                await database.CreateAsync(cancellationToken);
                return;
            }
            catch (DbException) when (tries < MostTries)
            {
                // Another node makes it at this moment, most likely.
                await Task.Delay(TriedAgainAfter, cancellationToken);
            }
        }
    }
}
