using Hangfire;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Locks;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Web.WebHost.Keys;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.CommandLine;

/// <summary>What has to be so before the site serves: the database answers, and its schema is this program's.</summary>
internal static class DatabaseAtStart
{
    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary>Waits for the database as long as it takes; what is wrong with it is said once. False: it is there, and the program must not start with it.</summary>
    public static async Task<bool> PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        StoreTrouble? told = null;
        while (true)
        {
            try
            {
                var isReady = await TryAsync(app, cancellationToken);
                if (told is not null)
                {
                    await Console.Error.WriteLineAsync("The database answers.");
                }

                return isReady;
            }
            catch (Exception fault) when (StoreTroubles.Of(fault) is StoreTrouble.NotADatabase)
            {
                // No waiting makes it one.
                return await RefuseAsync(StoreAdvice.For(StoreTrouble.NotADatabase));
            }
            catch (Exception fault) when (StoreTroubles.Of(fault) is { } trouble)
            {
                if (trouble != told)
                {
                    await Console.Error.WriteLineAsync($"{StoreAdvice.For(trouble)} Trying again every {TriedAgainAfter.TotalSeconds} seconds.");
                }

                told = trouble;
            }

            await Task.Delay(TriedAgainAfter, app.Services.GetRequiredService<TimeProvider>(), cancellationToken);
        }
    }

    /// <summary>Null: this program knows every migration that the database has had.</summary>
    public static async Task<string?> NewerSchemaAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).Any()
            ? "The database's schema is newer than this program. Run the newer program, or restore a backup made before it."
            : null;

    /// <summary>Null: it is this program's schema, neither newer nor older.</summary>
    public static async Task<string?> OtherSchemaAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        await NewerSchemaAsync(db, cancellationToken)
        ?? ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? "The database's schema is older than this program. Run the verb migrate first." : null);

    /// <summary>Of several nodes that start at once, one makes the schema, ours and the scheduler's, and the others find it.</summary>
    private static async Task<bool> TryAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>());
        var isDevelopment = app.Environment.IsDevelopment();
        if (isDevelopment)
        {
            ServeCommand.CreateFolderOf(services.GetRequiredService<SiteOptions>());
        }

        await using var schema = isDevelopment ? await SchemaLock.MakeAndHoldAsync(db, cancellationToken) : await SchemaLock.HoldAsync(db, cancellationToken);
        if (await NewerSchemaAsync(db, cancellationToken) is { } newer)
        {
            return await RefuseAsync(newer);
        }

        if (isDevelopment)
        {
            await BringUpToDateAsync(services, schema, db, cancellationToken);
        }
        else if (await UnfitnessAsync(db, cancellationToken) is { } unfit)
        {
            return await RefuseAsync(unfit);
        }
        else if (!await db.Users.AnyAsync(cancellationToken))
        {
            await Console.Error.WriteLineAsync(
                "Nobody can sign in yet. Enter the first administrator with the verb admin create; the program need not be restarted.");
        }

        if (SharedKeys.Fault(app.Services) is { } locked)
        {
            return await RefuseAsync(locked);
        }

        // Made when it is first asked for, with its tables.
        _ = services.GetRequiredService<JobStorage>();
        return true;
    }

    /// <summary>Development brings its schema and its office up to date and loads the demonstration into an empty database.</summary>
    private static async Task BringUpToDateAsync(IServiceProvider services, SchemaLock schema, PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        await schema.MigrateAsync(cancellationToken);
        await services.GetRequiredService<InstallOffice>().ExecuteAsync(cancellationToken);
        if (!await db.Units.AnyAsync(cancellationToken))
        {
            await services.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellationToken);
        }

        await EarlierSubmissions.KeepAsync(db, await OfficeBookCache.ReadAsync(db, cancellationToken), cancellationToken);
    }

    /// <summary>Production does neither, and refuses demonstration accounts. Null: it may start.</summary>
    private static async Task<string?> UnfitnessAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        await OtherSchemaAsync(db, cancellationToken) is { } other ? other
        : await db.Users.AnyAsync(account => account.IsDemo, cancellationToken) ? "The database holds demonstration accounts, whose password is public. Outside Development the program does not start with them."
        : null;

    private static async Task<bool> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return false;
    }
}
