using System.CommandLine;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.Settings;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>serve</c> (the default): the site and its scheduler in one process.</summary>
internal static class ServeCommand
{
    /// <summary>From SIGTERM to the end, at most: the jobs take less (<see cref="RecurringJobs.EndWithin"/>), and what they write at their end needs the host.</summary>
    public static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(35);

    public static Command Create()
    {
        var settings = new Argument<string[]>("settings") { Description = "Settings as --Name value, e.g. --Urls http://localhost:5090", Arity = ArgumentArity.ZeroOrMore };
        var role = new Option<string?>("--role") { Description = "What this node does, where several share a database: web serves pages, worker runs the jobs, all does both." };
        role.AcceptOnlyFromAmong("all", "web", "worker");
        var command = new Command("serve", "Run the site and its scheduler.") { settings, role };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] chosen = parsed.GetValue(role) is { } name ? ["--Scheduler:Role", name] : [];
            return RunAsync([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens, .. chosen], cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        WebApplication app;
        try
        {
            if (FaultOfOptions(settings) is { } unknown)
            {
                await Console.Error.WriteLineAsync(unknown);
                return 2;
            }

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
            foreach (var retired in SettingsCheck.RetiredIn(app.Configuration))
            {
                await Console.Error.WriteLineAsync($"{retired}.");
            }

            if (!await DatabaseAtStart.PrepareAsync(app, cancellationToken))
            {
                return 1;
            }

            // Only now: the scheduler's storage and its dashboard ask for the database.
            app.UseSite();
            try
            {
                await app.StartAsync(cancellationToken);
            }
            catch (Exception fault) when (ListenAdvice.For(fault) is not null)
            {
                await Console.Error.WriteLineAsync($"{fault.Message.TrimEnd('.')}. {ListenAdvice.For(fault)}");
                return 1;
            }

            Announce(app);
            await app.WaitForShutdownAsync(cancellationToken);
        }

        return 0;
    }

    /// <summary>What is not known would be passed on, and nobody would read it.</summary>
    private static string? FaultOfOptions(string[] settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            if (SettingsCheck.FaultOfOption(settings[i], ["--role", "--help"]) is { } fault)
            {
                return fault;
            }

            // The next is its value.
            i += settings[i].Contains('=', StringComparison.Ordinal) ? 0 : 1;
        }

        return null;
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            // Not in appsettings, where it would win over ASPNETCORE_URLS.
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        if (!builder.Environment.IsDevelopment())
        {
            // Also where it was only built, its style sheets are those of the source tree.
            builder.WebHost.UseStaticWebAssets();
        }

        var options = builder.AddSite();
        builder.Services.AddJobs(options.Store, options.Role, options.HasMirror);
        builder.Services.AddScoped<DemonstrationLoader>().Configure<HostOptions>(host => host.ShutdownTimeout = EndsWithin);
        return builder.Build();
    }

    /// <exception cref="InvalidOperationException">With one line that says why it can't be made.</exception>
    internal static void CreateFolderOf(SiteOptions options)
    {
        if (options.Store.Kind != StoreKind.Sqlite || Path.GetDirectoryName(Path.GetFullPath(options.Store.Database)) is not { } folder)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:PartyWorkflow: the folder {folder} can't be made. Make it, for the user who runs the program",
                fault);
        }
    }

    private static void Announce(WebApplication app)
    {
        Console.WriteLine($"PartyWorkflow: {string.Join(", ", app.Urls)}");
        Console.WriteLine($"  {ConfiguredServices.WhereOf(app)}, role {app.Services.GetRequiredService<SiteOptions>().Role}");
        if (!app.Environment.IsDevelopment() || app.Services.GetRequiredService<SiteOptions>().Role == NodeRole.Worker)
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
