using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Bench;

/// <summary>
/// Pages of an office of N units and three years, over HTTP on loopback as a browser asks for them: milliseconds inside the server, commands sent to the database, and bytes of a
/// first visit. The floor of the time is the help page, which passes the same pipeline, signed in, and reads nothing; of commands and kilobytes it is the goal.
/// </summary>
internal sealed partial class PagesBench : IAsyncDisposable
{
    private const int RequestsPerRound = 20;
    private const int MostCommands = 12;
    private const int MostKilobytes = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-pages-").FullName;
    private readonly WebApplication _app;
    private readonly CommandCount _commands = new();
    private double _milliseconds;

    private PagesBench()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Site:BaseUrl"] = "http://127.0.0.1",
            ["ConnectionStrings:PartyWorkflow"] = $"Data Source={Path.Combine(_folder, "bench.db")}",
            ["Mail:PickupFolder"] = Path.Combine(_folder, "mail"),
            ["Clock:StartAt"] = ManyUnits.Today,
        });
        builder.Logging.ClearProviders();
        var options = builder.AddSite();
        // The jobs rest: what is measured is the pages.
        builder.Services.AddJobs(options.Store, NodeRole.Web, hasMirror: false);
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            var watch = Stopwatch.StartNew();
            await next(context);
            _milliseconds = watch.Elapsed.TotalMilliseconds;
        });
        _app.UseSite();
    }

    public static Command Create(Option<bool> json, Option<int> rounds)
    {
        var units = new Option<int>("--units") { Description = "How many units, with three years of obligations each.", DefaultValueFactory = _ => 500 };
        var command = new Command("pages", "Task list and overview of an office of many units, beside the help page.") { json, rounds, units };
        command.SetAction(async (parsed, _) =>
        {
            await using var bench = new PagesBench();
            await foreach (var measured in bench.RunAsync(parsed.GetValue(units), parsed.GetValue(rounds)))
            {
                Console.WriteLine(parsed.GetValue(json) ? measured.ToJson() : measured.ToRow());
            }
        });
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        _commands.Dispose();
        await _app.DisposeAsync();
        StorageRegistration.ReleaseConnections();
        Directory.Delete(_folder, recursive: true);
    }

    private async IAsyncEnumerable<Measurement> RunAsync(int units, int rounds)
    {
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
            await db.Database.MigrateAsync();
            await ManyUnits.FillAsync(db, units);
        }

        await _app.StartAsync();
        foreach (var (name, user, path) in new[] { ("tasks", ManyUnits.Secretary, "/Tasks"), ("dashboard", ManyUnits.Staff, "/Dashboard") })
        {
            using var visitor = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(_app.Urls.First()) };
            visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
            await SignInAsync(visitor, user);
            var time = await Measurement.TakeAsync("pages", "sqlite", units, $"ms/{name}", rounds, () => TimeAsync(visitor, path), () => TimeAsync(visitor, "/Help"));
            yield return time;
            _commands.Reset();
            await visitor.GetAsync(path);
            yield return time with { Unit = $"queries/{name}", Ours = _commands.Count, Floor = MostCommands };
            yield return time with { Unit = $"kB/{name}", Ours = await FirstVisitAsync(visitor, path) / 1000.0, Floor = MostKilobytes };
        }
    }

    /// <summary>The median of a round of requests, one after the other.</summary>
    private async Task<double> TimeAsync(HttpClient visitor, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < RequestsPerRound; i++)
        {
            using var answer = await visitor.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            times.Add(_milliseconds);
        }

        return times.Order().ElementAt(RequestsPerRound / 2);
    }

    /// <summary>The page, its style sheets and scripts, and what these name, as compressed as they are sent; the fonts of a Vietnamese page are all of them.</summary>
    private static async Task<long> FirstVisitAsync(HttpClient visitor, string path)
    {
        var (bytes, text) = await ReadAsync(visitor, path);
        var files = LinkPattern().Matches(text).Select(match => match.Groups[1].Value.Split('#')[0]).ToHashSet();
        foreach (var sheet in files.Where(file => file.Contains(".css", StringComparison.Ordinal)).ToList())
        {
            files.UnionWith(FontPattern().Matches((await ReadAsync(visitor, sheet)).Text).Select(match => $"/{match.Groups[1].Value}"));
        }

        foreach (var file in files)
        {
            bytes += (await ReadAsync(visitor, file)).Bytes;
        }

        return bytes;
    }

    private static async Task<(long Bytes, string Text)> ReadAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var sent = await answer.Content.ReadAsByteArrayAsync();
        var isPacked = answer.Content.Headers.ContentEncoding.Contains("br");
        using var plain = new StreamReader(isPacked ? new System.IO.Compression.BrotliStream(new MemoryStream(sent), System.IO.Compression.CompressionMode.Decompress) : new MemoryStream(sent));
        return (sent.LongLength, await plain.ReadToEndAsync());
    }

    private static async Task SignInAsync(HttpClient visitor, string user)
    {
        var page = (await ReadAsync(visitor, "/Account/SignIn")).Text;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = user, ["Password"] = ManyUnits.Password, ["__RequestVerificationToken"] = TokenPattern().Match(page).Groups[1].Value });
        using var answer = await visitor.PostAsync("/Account/SignIn", form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("(?:href|src)=\"(/(?:lib|css|js)/[^\"]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"url\(\.\./(lib/fonts/[^)]*)\)")]
    private static partial Regex FontPattern();
}
