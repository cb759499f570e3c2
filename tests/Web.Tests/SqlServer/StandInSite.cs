using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.SqlServer;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.TestSupport.SqlServer;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Tests.SqlServer;

/// <summary>The site with its demonstration, in this process, which believes that it keeps its data in SQL Server. Its jobs rest.</summary>
public sealed class StandInSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-test-").FullName;
    private readonly ConcurrentDictionary<string, bool> _reached = [];
    private WebApplication _app = null!;

    internal SentStatements Sent { get; } = new();

    /// <summary>The routes of the pages that nobody has asked for.</summary>
    internal IEnumerable<string> NotReached =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(IsPage).Select(RouteOf).Distinct().Where(route => !_reached.ContainsKey(route)).Order(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        await using (var sqlite = Build(_ => { }))
        await using (var scope = sqlite.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.MigrateAsync();
            await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(CancellationToken.None);
        }

        _app = Build(services =>
        {
            services.RemoveAll<PartyWorkflowDbContext>();
            services.AddScoped(provider => StandInConnection.To(provider.GetRequiredService<SiteOptions>().Store, Sent));
            services.AddDbContext<PartyWorkflowDbContext, SqlServerPartyWorkflowDbContext>((scope, options) => options.UseSqlServer(scope.GetRequiredService<StandInConnection>()));
        });
        _app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Note(context));
            return next(context);
        });
        _app.UseSite();
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<Visitor> VisitorAsync(string? user)
    {
        var visitor = new Visitor(new Uri(_app.Urls.First()));
        if (user is not null)
        {
            await visitor.SignInAsync(user);
        }

        return visitor;
    }

    private static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static string RouteOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath;

    private Task Note(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && IsPage(endpoint))
        {
            _reached[RouteOf(endpoint)] = true;
        }

        return Task.CompletedTask;
    }

    private WebApplication Build(Action<IServiceCollection> change)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Site:BaseUrl"] = "http://127.0.0.1",
            ["Site:KeysFolder"] = Path.Combine(_folder, "keys"),
            ["ConnectionStrings:PartyWorkflow"] = $"Data Source={Path.Combine(_folder, "site.db")}",
            ["Mail:PickupFolder"] = Path.Combine(_folder, "mail"),
            ["Clock:StartAt"] = "2026-05-20T09:00:00+07:00",
        });
        builder.Logging.ClearProviders();
        var options = builder.AddSite();
        builder.Services.AddJobs(options.Store, NodeRole.Web, hasMirror: false);
        builder.Services.AddScoped<DemonstrationLoader>();
        change(builder.Services);
        return builder.Build();
    }
}
