using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Outbox;

/// <summary>The people for whom something in the outbox is due. A person is what a worker locks: all that is due to one travels in one mail (R23).</summary>
public static class DueRecipients
{
    /// <summary>Locks at most <paramref name="most"/> people to the running transaction, passing over those that another worker holds.</summary>
    /// <param name="plannedThrough">Scheduled notices planned later wait, for their sweep is not complete; those of events do not.</param>
    public static Task<List<int>> LockAsync(PartyWorkflowDbContext db, DateTimeOffset now, DateTimeOffset plannedThrough, int most, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<int>(
            db.Dialect.LockPeople("""
                EXISTS (SELECT 1 FROM "Notices" AS n WHERE n."RecipientId" = p."Id" AND n."NotBefore" <= {1}
                AND (n."State" = 'Planned' OR (n."State" = 'Leased' AND n."LeasedUntil" < {1})) AND (n."IsOfAnEvent" = {2} OR n."PlannedAt" <= {3}))
                """),
            most, now.UtcDateTime, true, plannedThrough.UtcDateTime).ToListAsync(cancellationToken);
}
