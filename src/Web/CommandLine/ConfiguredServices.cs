using PartyWorkflow.Persistence;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.CommandLine;

/// <summary>The site's services over its configuration, for verbs that need the database but serve nothing.</summary>
internal static class ConfiguredServices
{
    /// <summary>For what needs this program's schema: on another, or on none, one line says what to do, and nothing is run.</summary>
    public static Task<int> RunOnSchemaAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) => RunAsync(async services =>
    {
        if (await DatabaseAtStart.OtherSchemaAsync(services.GetRequiredService<PartyWorkflowDbContext>(), cancellationToken) is not { } other)
        {
            return await work(services);
        }

        await Console.Error.WriteLineAsync(other);
        return 1;
    });

    /// <summary>On what a verb acts: whoever runs it on the wrong one is to see it.</summary>
    public static string WhereOf(WebApplication app) => $"{app.Environment.EnvironmentName}, {app.Services.GetRequiredService<SiteOptions>().Store.Where}";

    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.AddSite();
            builder.Services.AddScoped<DemonstrationLoader>();
            await using var app = builder.Build();
            Console.WriteLine(WhereOf(app));
            ServeCommand.CreateFolderOf(app.Services.GetRequiredService<SiteOptions>());
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Exception fault) when (StoreTroubles.Of(fault) is { } trouble)
        {
            await Console.Error.WriteLineAsync(StoreAdvice.For(trouble));
            return 1;
        }
        catch (InvalidOperationException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }
}
