using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.PostgreSql;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Persistence.SqlServer;

namespace PartyWorkflow.Architecture;

/// <summary>T9, T10: one model, and migrations of it for each store. No server is needed.</summary>
public sealed class StoreModelTests
{
    /// <summary>SQLite was the only store until this migration, which the others have in their first.</summary>
    private const string FirstOfAll = "SeveralNodes";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    [InlineData(StoreKind.SqlServer)]
    public void Model_HasNoPendingChange(StoreKind kind)
    {
        using var db = Open(kind);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_HaveTheSameNamesOnEachStore()
    {
        var (sqlite, postgreSql, sqlServer) = (Migrations(StoreKind.Sqlite), Migrations(StoreKind.PostgreSql), Migrations(StoreKind.SqlServer));

        Assert.Equal(postgreSql, sqlServer);
        Assert.Contains(FirstOfAll, sqlite);
        Assert.Equal("Initial", postgreSql[0]);
        Assert.Equal(sqlite.SkipWhile(name => name != FirstOfAll).Skip(1), postgreSql.Skip(1));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    [InlineData(StoreKind.SqlServer)]
    public void Outbox_AndObligations_HaveTheirUniqueKeys(StoreKind kind)
    {
        using var db = Open(kind);

        // R22, and I1.
        Assert.Contains("ObligationId,DueBefore,Milestone,RecipientId", UniqueKeysOf<Notice>(db));
        Assert.Contains("FollowUpId,DueBefore,Milestone,RecipientId", UniqueKeysOf<Notice>(db));
        Assert.Contains("CycleCode,Year,UnitId", UniqueKeysOf<Obligation>(db));
    }

    [Fact]
    public void EachRoot_HasOneSetAndOneConfiguration()
    {
        using var db = Open(StoreKind.Sqlite);
        var roots = db.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.BaseType is null && type.ClrType.Namespace?.StartsWith("PartyWorkflow.Domain", StringComparison.Ordinal) == true).Select(type => type.ClrType).ToList();
        var sets = typeof(PartyWorkflowDbContext).GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(property => property.PropertyType.GenericTypeArguments[0]).ToList();
        var configured = HouseRules.Persistence.GetTypes().SelectMany(type => type.GetInterfaces()).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)).Select(type => type.GenericTypeArguments[0]).ToList();

        Assert.NotEmpty(roots);
        Assert.All(roots, root => Assert.Single(sets, root));
        Assert.All(roots, root => Assert.Single(configured, root));
    }

    /// <summary>T4: what is another store's stays in its folder. Which stores there are is known to the two types that choose among them.</summary>
    [Theory]
    [InlineData("Sqlite", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("PostgreSql", "Npgsql")]
    [InlineData("SqlServer", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer")]
    public void Provider_IsKnownInItsFolderOnly(string folder, params string[] namespaces)
    {
        string[] choosing = [typeof(StorageRegistration).FullName!, typeof(StoreConnection).FullName!];
        var knowing = HouseRules.DependOutside(HouseRules.Persistence, $"PartyWorkflow.Persistence.{folder}", namespaces);

        Assert.Equal([], knowing.Where(type => !choosing.Any(name => type.StartsWith(name, StringComparison.Ordinal))));
        Assert.NotEmpty(HouseRules.DependOn(HouseRules.Persistence, namespaces));
    }

    private static PartyWorkflowDbContext Open(StoreKind kind) => kind switch
    {
        StoreKind.Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]),
        StoreKind.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        StoreKind.SqlServer => new SqlServerDesignTimeFactory().CreateDbContext([]),
    };

    /// <summary>In order, without their dates.</summary>
    private static List<string> Migrations(StoreKind kind)
    {
        using var db = Open(kind);
        return [.. db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    private static IEnumerable<string> UniqueKeysOf<T>(PartyWorkflowDbContext db) =>
        db.Model.FindEntityType(typeof(T))!.GetIndexes().Where(index => index.IsUnique).Select(index => string.Join(',', index.Properties.Select(property => property.Name)));
}
