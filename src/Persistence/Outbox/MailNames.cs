using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Outbox;

/// <summary>Gives the notices of a batch the names of the mails in which they travel (R22) and when those were composed (R21), by one statement.</summary>
public static class MailNames
{
    /// <returns>How many notices were still of that lease.</returns>
    public static Task<int> WriteAsync(
        PartyWorkflowDbContext db, Guid lease, IEnumerable<(long Id, string MessageId)> names, DateTimeOffset composedAt, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(names.Select(name => new object[] { name.Id, name.MessageId }));
        return db.Database.ExecuteSqlRawAsync(db.Dialect.NameMails, [json, lease, composedAt.UtcDateTime], cancellationToken);
    }
}
