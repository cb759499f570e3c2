using PartyWorkflow.Persistence;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.CommandLine;

/// <summary>The site's services over its configuration, for verbs that need the database but serve nothing.</summary>
internal static class ConfiguredServices
{
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.AddSite();
            builder.Services.AddScoped<DemonstrationLoader>();
            await using var app = builder.Build();
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
