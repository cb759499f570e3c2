using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>
/// Puts the parts of the office that come with the program into the database, each once in its life: what an administrator renamed,
/// ended or removed
/// since then stays as they left it, and a part that a newer program brings is added at the next upgrade. All of it is one transaction,
/// with an audit row
/// for each part. Whoever calls it holds the schema's lock, so that two nodes take turns.
/// </summary>
public sealed class InstallOffice(PartyWorkflowDbContext db, OfficeClock clock)
{
    /// <summary>The keys of the parts that were added; none: the database has had them all.</summary>
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var had = await db.InstalledParts.AsNoTracking().Select(part => part.Key).ToListAsync(cancellationToken);
        var parts = PlanParts.All.ExceptBy(had, part => part.Key).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        await using var transaction = await db.BeginInTurnAsync(cancellationToken);
        var now = clock.Now;
        var added = new List<string>();
        foreach (var part in parts)
        {
            var wasThere = await part.IsThereAsync(db, cancellationToken);
            db.InstalledParts.Add(InstalledPart.Of(part.Key, now, wasThere));
            if (!wasThere)
            {
                part.Add(db);
                added.Add(part.Key);
                db.AppendAudit(AuditEntry.Of("PartInstalled", part.Key, now, data: AuditFacts.Of(part.Facts)));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.Forget();
        return added;
    }
}
