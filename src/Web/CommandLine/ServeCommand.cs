using System.CommandLine;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>serve</c> (the default): the site and its scheduler in one process.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var settings = new Argument<string[]>("settings") { Description = "Settings as --Name value, e.g. --Urls http://localhost:5090", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("serve", "Run the site and its scheduler.") { settings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        WebApplication app;
        try
        {
            // Before anything is read or loaded: a wrong process must never meet a user, or the demonstration.
            ProcessCatalogue.Check();
            app = Build(settings);
        }
        catch (Exception fault) when (StartFault.LineOf(fault) is not null)
        {
            await Console.Error.WriteLineAsync(StartFault.LineOf(fault));
            return 2;
        }

        await using (app)
        {
            if (!await PrepareAsync(app, cancellationToken))
            {
                return 1;
            }

            if (app.Services.GetRequiredService<SiteOptions>().Role != NodeRole.Web)
            {
                RecurringJobs.Register(app.Services.GetRequiredService<IRecurringJobManager>(), app.Services.GetRequiredService<IBackgroundJobClient>());
            }

            await app.StartAsync(cancellationToken);
            Announce(app);
            await app.WaitForShutdownAsync(cancellationToken);
        }

        return 0;
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            // Not in appsettings, where it would win over ASPNETCORE_URLS.
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        var options = builder.AddSite();
        builder.Services.AddJobs(options.Store, options.Role);
        builder.Services.AddScoped<DemonstrationLoader>();
        var app = builder.Build();
        app.UseSite();
        return app;
    }

    /// <summary>Development brings its schema up to date and loads the demonstration into an empty database; Production does neither, and refuses demonstration accounts.</summary>
    private static async Task<bool> PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        if (app.Environment.IsDevelopment())
        {
            CreateFolderOf(app.Services.GetRequiredService<SiteOptions>());
            await db.Database.MigrateAsync(cancellationToken);
            if (!await db.Units.AnyAsync(cancellationToken))
            {
                await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellationToken);
            }

            return true;
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await Console.Error.WriteLineAsync("The database's schema is older than this program. Run the verb migrate first.");
            return false;
        }

        if (await db.Users.AnyAsync(account => account.IsDemo, cancellationToken))
        {
            await Console.Error.WriteLineAsync("The database holds demonstration accounts, whose password is public. Outside Development the program does not start with them.");
            return false;
        }

        return true;
    }

    internal static void CreateFolderOf(SiteOptions options)
    {
        if (options.Store.Kind == StoreKind.Sqlite && Path.GetDirectoryName(Path.GetFullPath(options.Store.Database)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private static void Announce(WebApplication app)
    {
        Console.WriteLine($"PartyWorkflow: {string.Join(", ", app.Urls)}");
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        Console.WriteLine($"""
              Demonstration accounts, password {DemoAccounts.Password}
                bc.hupt        unit secretary with an open task
                ld.huts        unit secretary (bc.huts prepares)
                chuyenvien1    board staff
                truongban      board leader
                giamsat1       supervisor
                admin          administrator
              Mails are at /Mailbox. Stop with Ctrl+C.
            """);
    }
}
