using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.TestSupport;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Web.Tests;

/// <summary>Three processes on one PostgreSQL database: two serve pages, the third runs the jobs.</summary>
[Collection(nameof(StartTests))]
public sealed class NodesTests
{
    private const string Receipt = "2026/6T/HU-PT-01";

    [Fact]
    public async Task WhoSignsInOnOneWebNode_SubmitsOnTheNext_AndTheWorkerMailsIt()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.PostgreSql);
        string[] store = ["--Storage:Provider", "PostgreSql", "--ConnectionStrings:PartyWorkflow", database.Store.ConnectionString];
        await using var web = await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00", null, [.. store, "--role", "web"]);
        // Begun later, and each with a clock of its own: the worker's is not to be behind.
        await using var worker = await ProgramUnderTest.StartAsync("2026-05-20T10:00:00+07:00", null, [.. store, "--role", "worker"]);
        await using var next = await ProgramUnderTest.StartAsync("2026-05-20T10:00:00+07:00", null, [.. store, "--role", "web"]);
        using var secretary = new Visitor(web.Address);
        await secretary.SignInAsync("bc.hupt");
        var id = await HalfYearReportAsync(database.Store, "HU-PT");
        await secretary.GetAsync($"/Tasks/{id}/Form");
        // Its cookie, and the page's own token, were sealed by the other node.
        await secretary.PostAsync($"{next.Address}Tasks/{id}/Form?handler=Submit", GoodReport.Fill(secretary.Fields()));
        Assert.Equal(next.Address.Port, secretary.Url.Port);
        Assert.Contains(Receipt, secretary.Body, StringComparison.Ordinal);

        Directory.CreateDirectory(worker.MailFolder);
        await Mails.WaitForAsync(worker.MailFolder, "bc.hupt@example.org", Receipt);

        // Each does its own part only. What the web node's folder holds is of the demonstration that it has loaded.
        var mailbox = new PickupMailbox(web.MailFolder);
        Assert.DoesNotContain(mailbox.List(500, "bc.hupt@example.org"), entry => mailbox.Read(entry.Id)!.Text.Contains(Receipt, StringComparison.Ordinal));
        using var visitor = new Visitor(worker.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/Account/SignIn")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).Status);
    }

    private static async Task<Guid> HalfYearReportAsync(StoreConnection store, string unit)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        return await db.Obligations.Where(row => row.CycleCode == PlanCycles.HalfYear && row.Year == 2026 && db.Units.Any(known => known.Id == row.UnitId && known.Code == unit)).Select(row => row.Id).SingleAsync();
    }
}
