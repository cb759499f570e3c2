using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>The store of one machine and one province. Its migrations switch the file to WAL; <see cref="SqlitePragmas"/> does the rest.</summary>
public sealed class SqlitePartyWorkflowDbContext(DbContextOptions<SqlitePartyWorkflowDbContext> options) : PartyWorkflowDbContext(options);
