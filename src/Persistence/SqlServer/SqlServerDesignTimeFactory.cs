using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartyWorkflow.Persistence.SqlServer;

/// <summary>For the migration tools, which otherwise would run the program.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPartyWorkflowDbContext>
{
    public SqlServerPartyWorkflowDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPartyWorkflowDbContext>().UseSqlServer("Server=design-time").Options);
}
