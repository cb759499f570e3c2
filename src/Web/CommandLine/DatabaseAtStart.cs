using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;

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

    /// <summary>Development brings its schema up to date and loads the demonstration into an empty database; Production does neither, and refuses demonstration accounts.</summary>
    private static async Task<bool> TryAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        if (app.Environment.IsDevelopment())
        {
            ServeCommand.CreateFolderOf(scope.ServiceProvider.GetRequiredService<SiteOptions>());
            return await NewerSchemaAsync(db, cancellationToken) is { } newer ? await RefuseAsync(newer) : await BringUpToDateAsync(scope.ServiceProvider, db, cancellationToken);
        }

        // A server's answer that there is no such database is heard only by opening one.
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (await NewerSchemaAsync(db, cancellationToken) is { } fault)
        {
            return await RefuseAsync(fault);
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return await RefuseAsync("The database's schema is older than this program. Run the verb migrate first.");
        }

        return !await db.Users.AnyAsync(account => account.IsDemo, cancellationToken)
            || await RefuseAsync("The database holds demonstration accounts, whose password is public. Outside Development the program does not start with them.");
    }

    private static async Task<bool> BringUpToDateAsync(IServiceProvider services, PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        if (!await db.Units.AnyAsync(cancellationToken))
        {
            await services.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellationToken);
        }

        return true;
    }

    private static async Task<bool> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return false;
    }
}
