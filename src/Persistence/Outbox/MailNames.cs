using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Outbox;

/// <summary>Gives the notices of a batch the names of the mails in which they travel (R22), by one statement.</summary>
public static class MailNames
{
    /// <returns>How many notices were still of that lease.</returns>
    public static Task<int> WriteAsync(PartyWorkflowDbContext db, Guid lease, IEnumerable<(long Id, string MessageId)> names, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(db.Dialect.NameMails, [JsonSerializer.Serialize(names.Select(name => new object[] { name.Id, name.MessageId })), lease], cancellationToken);
}
