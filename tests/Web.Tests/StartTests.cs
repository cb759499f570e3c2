using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Web.Tests;

/// <summary>What the built program does when its database, or what it was told of it, is not as it should be.</summary>
[Collection(nameof(StartTests))]
public sealed class StartTests
{
    [Fact]
    public async Task DatabaseAway_IsSaidOnce_AndWhenItIsBackTheSiteServes()
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        var store = cluster.Server.InDatabase("away");
        await MigrateAsync(store);
        await cluster.StopServerAsync();
        await using var program = ProgramUnderTest.Launch(null, null, [.. On(store), .. ProgramUnderTest.ProductionOptions, "--Site:TrustedProxies", "127.0.0.1"]);
        await program.SaysAsync("The database can't be reached. Start its server, or correct ConnectionStrings:PartyWorkflow.");

        await cluster.StartServerAsync();
        await program.SaysAsync("The database answers.");
        await program.ServesAsync();

        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal("/Account/SignIn", (await visitor.GetAsync(program.Address)).Headers.Location?.AbsolutePath);
        Assert.Single(program.Said, line => line.Contains("can't be reached", StringComparison.Ordinal));
        Assert.DoesNotContain(program.Said, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddressThatIsTaken_OrAnOfficeWithoutAnAdministrator_IsSaidInALine()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.PostgreSql);
        await MigrateAsync(database.Store);
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        string[] settings = [.. On(database.Store), .. ProgramUnderTest.ProductionOptions, "--urls", $"http://{taken.LocalEndpoint}"];
        await using var program = ProgramUnderTest.Launch(null, null, settings);

        Assert.Equal(1, await program.EndsAsync());
        await program.SaysAsync("Nobody can sign in yet. Enter the first administrator with the verb admin create");
        await program.SaysAsync("Another program listens there already");
        // What its other parts log when they are stopped half-way is not what this is about.
        Assert.DoesNotContain(program.Said, line => line.Contains("AddressInUse", StringComparison.Ordinal) || line.Contains("Kestrel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Username=nobody", "The database refuses the user name or the password. Correct them in ConnectionStrings:PartyWorkflow.")]
    [InlineData("Database=nowhere", "The server has no database of that name.")]
    public async Task WrongSignInOrDatabase_IsSaid_AndTriedAgain(string wrong, string said)
    {
        var server = (await PostgreSqlCluster.Shared).Server;
        await using var program = ProgramUnderTest.Launch(null, null, [.. On(server with { ConnectionString = $"{server.ConnectionString};{wrong}" }), .. ProgramUnderTest.ProductionOptions]);

        await program.SaysAsync(said);
        await program.SaysAsync("Trying again every 5 seconds.");
    }

    [Theory]
    [InlineData("Storage:Provider: \"Oracle\" is none of Sqlite, PostgreSql, SqlServer", "--Storage:Provider", "Oracle")]
    [InlineData("ConnectionStrings:PartyWorkflow: is not one for PostgreSql", "--Storage:Provider", "PostgreSql", "--ConnectionStrings:PartyWorkflow", "Data Source=var/x.db")]
    [InlineData("ConnectionStrings:PartyWorkflow: names no database for PostgreSql", "--Storage:Provider", "PostgreSql", "--ConnectionStrings:PartyWorkflow", "Host=127.0.0.1")]
    [InlineData("boss", "--role", "boss")]
    public async Task WrongSetting_IsNamedInALine_AndEndsWith2(string said, params string[] settings)
    {
        await using var program = ProgramUnderTest.Launch(null, null, settings);

        await Assert.ThrowsAsync<InvalidOperationException>(program.ServesAsync);
        Assert.Equal(2, await program.EndsAsync());
        await program.SaysAsync(said);
    }

    [Theory]
    [InlineData("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')", "The database's schema is newer than this program.")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"", "The database's schema is older than this program. Run the verb migrate first.")]
    public async Task OtherSchema_IsSaid_AndEndsWith1(string change, string said)
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.PostgreSql);
        await MigrateAsync(database.Store, db => db.Database.ExecuteSqlRawAsync(change));

        await using var program = ProgramUnderTest.Launch(null, null, [.. On(database.Store), .. ProgramUnderTest.ProductionOptions]);

        Assert.Equal(1, await program.EndsAsync());
        await program.SaysAsync(said);
    }

    private static async Task MigrateAsync(StoreConnection store, Func<PartyWorkflowDbContext, Task>? change = null)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        await db.Database.MigrateAsync();
        await (change?.Invoke(db) ?? Task.CompletedTask);
    }

    private static string[] On(StoreConnection store) => ["--Storage:Provider", store.Kind.ToString(), "--ConnectionStrings:PartyWorkflow", store.ConnectionString];
}
