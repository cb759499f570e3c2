using System.Reflection;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence.Sqlite;

namespace PartyWorkflow.Architecture;

/// <summary>The arrows and habits of the house (docs/adr/0001).</summary>
public sealed class HouseTests
{
    public static TheoryData<Assembly> Product => [HouseRules.Domain, HouseRules.Persistence, HouseRules.Workflows, HouseRules.Scheduler, HouseRules.Web];

    [Fact]
    public void Domain_DependsOnNothingButTheRuntime() => Assert.Empty(HouseRules.DependOn(HouseRules.Domain, HouseRules.Frameworks));

    [Theory]
    [InlineData("Persistence", "Domain")]
    [InlineData("Workflows", "Persistence")]
    [InlineData("Scheduler", "Workflows")]
    [InlineData("Web", "Scheduler")]
    public void Project_RefersOnlyToItsNeighbour(string project, string neighbour)
    {
        var references = XDocument.Load(Path.Combine(HouseRules.Root(), "src", project, $"{project}.csproj")).Descendants("ProjectReference").Select(node => (string)node.Attribute("Include")!);

        Assert.Equal([$"../{neighbour}/{neighbour}.csproj"], references);
    }

    [Fact]
    public void Domain_HasNoReferences() =>
        Assert.DoesNotContain(XDocument.Load(Path.Combine(HouseRules.Root(), "src", "Domain", "Domain.csproj")).Descendants(), node => node.Name.LocalName is "ProjectReference" or "PackageReference");

    [Fact]
    public void MailKit_IsKnownToDeliveryOnly() => Assert.Empty(HouseRules.DependOutside(HouseRules.Scheduler, "PartyWorkflow.Scheduler.Delivery", "MailKit", "MimeKit"));

    [Fact]
    public void Hangfire_IsKnownToJobsOnly() => Assert.Empty(HouseRules.DependOutside(HouseRules.Scheduler, "PartyWorkflow.Scheduler.Jobs", "Hangfire"));

    /// <summary>How files are made is one folder's business, and nobody else's.</summary>
    [Theory]
    [MemberData(nameof(Product))]
    public void Spreadsheets_AreKnownToTheExchangeOnly(Assembly assembly) =>
        Assert.Empty(HouseRules.DependOutside(assembly, "PartyWorkflow.Workflows.Exchange", "CsvHelper", "DocumentFormat"));

    [Fact]
    public void Workflows_KnowNoProvider() =>
        Assert.Empty(HouseRules.DependOn(HouseRules.Workflows, "Npgsql", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "Hangfire", "MimeKit", "Microsoft.AspNetCore"));

    [Fact]
    public void Entities_ChangeOnlyByTheirActs() => Assert.Empty(HouseRules.EntitiesOpenToChange(HouseRules.Domain));

    [Theory]
    [MemberData(nameof(Product))]
    public void Classes_AreSealed(Assembly assembly) => Assert.Empty(HouseRules.Unsealed(assembly));

    [Fact]
    public void UseCases_HaveOneActEach() => Assert.Empty(HouseRules.IrregularUseCases(HouseRules.Workflows));

    [Theory]
    [MemberData(nameof(Product))]
    public void Names_SaySomething(Assembly assembly) => Assert.Empty(HouseRules.EmptyNames(assembly));

    [Fact]
    public void Model_GivesEachTextALengthAndEachForeignKeyAnExplicitFate()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        var types = db.Model.GetEntityTypes().ToList();
        var endless = types.SelectMany(type => type.GetProperties())
            .Where(property => (property.GetProviderClrType() ?? property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.Name}.{property.Name}");
        var cascading = types.SelectMany(type => type.GetForeignKeys())
            .Where(key => key.DeleteBehavior != DeleteBehavior.Restrict && !key.IsOwnership && key.DeclaringEntityType.ClrType.Namespace?.StartsWith("PartyWorkflow.Domain", StringComparison.Ordinal) == true)
            .Select(key => $"{key.DeclaringEntityType.Name} -> {key.PrincipalEntityType.Name}");

        Assert.Empty(endless);
        Assert.Empty(cascading);
    }
}
