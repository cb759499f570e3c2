using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartyWorkflow.Persistence.PostgreSql;

/// <summary>For the migration tools, which otherwise would run the program.</summary>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlPartyWorkflowDbContext>
{
    public PostgreSqlPartyWorkflowDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPartyWorkflowDbContext>().UseNpgsql("Host=design-time").Options);
}
