using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.SqlServer;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.TestSupport.SqlServer;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Tests.SqlServer;

/// <summary>The site with its demonstration, in this process, which believes that it keeps its data in SQL Server. Its jobs rest.</summary>
public sealed class StandInSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-test-").FullName;
    private readonly ConcurrentDictionary<string, bool> _reached = [];
    private readonly ConcurrentQueue<string> _done = [];
    private WebApplication _app = null!;

    internal SentStatements Sent { get; } = new();

    /// <summary>The routes of the pages that nobody has asked for.</summary>
    internal IEnumerable<string> NotReached =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(IsPage).Select(RouteOf).Distinct().Where(route => !_reached.ContainsKey(route)).Order(StringComparer.Ordinal);

    /// <summary>The acts, "/Tasks/Form Save", that the site has done: it led on to a page, or answered with what was asked for.</summary>
    internal IReadOnlyCollection<string> Done => _done;

    /// <summary>The acts of the pages that nobody has done.</summary>
    internal async Task<IReadOnlyList<string>> NotDoneAsync()
    {
        var (loader, acts) = (_app.Services.GetRequiredService<PageLoader>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var page in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(IsPage))
        {
            var handlers = (await loader.LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, page.Metadata)).HandlerMethods;
            acts.UnionWith(handlers.Where(handler => handler.HttpMethod == "Post").Select(handler => ActOf(page, handler.Name)));
        }

        return [.. acts.Except(Done)];
    }

    public async Task InitializeAsync()
    {
        await using (var sqlite = Build(_ => { }))
        await using (var scope = sqlite.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.MigrateAsync();
            await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(CancellationToken.None);
            // One that somebody marks as done by hand: those of the demonstration end with their cause.
            var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
            db.BoardItems.Add(BoardItem.Raise(BoardItemKind.RuntimeDiffered, "runtime:test", new DateTimeOffset(2026, 5, 20, 2, 0, 0, TimeSpan.Zero), detail: "test"));
            await db.SaveChangesAsync();
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

    /// <summary>As a mail server did: the addresses are marked.</summary>
    internal async Task RefuseAsync(params string[] addresses)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        foreach (var address in addresses)
        {
            var person = await db.People.SingleAsync(row => row.Email == address);
            await scope.ServiceProvider.GetRequiredService<AddressMarks>().MarkAsync(address, person.Id, "550 5.1.1", CancellationToken.None);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>As the mailbox did: two answers that somebody has to read, and a report that a mail was given up.</summary>
    internal async Task ArriveAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var sent = await db.Notices.Where(row => row.State == NoticeState.Sent && row.MessageId != null).OrderBy(row => row.Id).FirstAsync();
        var address = await db.People.Where(row => row.Id == sent.RecipientId).Select(row => row.Email).SingleAsync();
        var report = $"""
            References: <{sent.MessageId}>
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; x.vn

            Final-Recipient: rfc822; {address}
            Action: failed
            Status: 4.4.7

            --b--
            """;
        foreach (var text in new[] { "Subject: Re: 1\n\nx\n", "Subject: Re: 2\n\nx\n", report })
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            await scope.ServiceProvider.GetRequiredService<RecordIncoming>().ExecuteAsync(new FetchedMail(bytes, bytes.Length, sent.DueAt), CancellationToken.None);
        }
    }

    /// <summary>As the mail has it.</summary>
    internal async Task<string> InvitationLinkAsync(string address)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var invitation = await db.Invitations.SingleAsync(row => row.PersonId == db.People.Single(person => person.Email == address).Id);
        var token = scope.ServiceProvider.GetRequiredService<InvitationSeal>().Open(invitation.Id, invitation.SealedToken!);
        return $"/Account/Invitation?token={token}";
    }

    internal async Task ExpireInvitationsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, row => row.CreatedAt));
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

    private static string ActOf(Endpoint endpoint, string? handler) => $"{RouteOf(endpoint)} {handler}".TrimEnd();

    /// <summary>The only acts that show their page again when they are done.</summary>
    private static bool AnswersItself(string act) => act is "/Admin/Cycle Preview" or "/Admin/Office/Kind Preview" or "/Admin/Office/NewCycle Form" or "/Admin/Office/NewCycle Preview" or "/Admin/Office/Import"
        || (act.StartsWith("/Admin/CalendarChange ", StringComparison.Ordinal) && !act.EndsWith("Confirm", StringComparison.Ordinal));

    private Task Note(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && IsPage(endpoint))
        {
            _reached[RouteOf(endpoint)] = true;
            if (HttpMethods.IsPost(context.Request.Method) && (context.Response.StatusCode == StatusCodes.Status302Found
                || AnswersItself(ActOf(endpoint, context.Request.Query["handler"])) || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == false))
            {
                _done.Enqueue(ActOf(endpoint, context.Request.Query["handler"]));
            }
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
            ["ConnectionStrings:PartyWorkflow"] = $"Data Source={Path.Combine(_folder, "site.db")}",
            ["Mail:PickupFolder"] = Path.Combine(_folder, "mail"),
            ["Clock:StartAt"] = "2026-05-20T09:00:00+07:00",
        });
        builder.Logging.ClearProviders();
        var options = builder.AddSite();
        // Who reads the keys first would decide whose statements they are; SharedKeysTests has them, on each store.
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(_folder, "keys")));
        builder.Services.AddJobs(options.Store, NodeRole.Web, hasMirror: false);
        builder.Services.AddScoped<DemonstrationLoader>();
        change(builder.Services);
        return builder.Build();
    }
}
