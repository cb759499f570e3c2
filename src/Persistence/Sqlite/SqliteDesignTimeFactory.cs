using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>For the migration tools, which otherwise would run the program.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePartyWorkflowDbContext>
{
    public SqlitePartyWorkflowDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePartyWorkflowDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
