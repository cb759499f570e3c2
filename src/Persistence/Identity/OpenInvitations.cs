using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>
/// Invitations that are neither used nor withdrawn: of each person at most one. One that has expired is still among them.
/// </summary>
public static class OpenInvitations
{
    public static IQueryable<Invitation> Of(PartyWorkflowDbContext db) =>
        db.Invitations.Where(invitation => invitation.UsedAt == null && invitation.WithdrawnAt == null);

    /// <summary>By person.</summary>
    public static async Task<IReadOnlyDictionary<int, Invitation>> ReadAsync(
        PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        await Of(db).AsNoTracking().ToDictionaryAsync(invitation => invitation.PersonId, cancellationToken);

    /// <summary>Tracked and audited, to be saved with what made the link no longer good; nothing where there is none.</summary>
    /// <param name="because">A code: why.</param>
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public static async Task WithdrawAsync(
        PartyWorkflowDbContext db, int personId, string because, int? byId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await Of(db).SingleOrDefaultAsync(invitation => invitation.PersonId == personId, cancellationToken) is { } open)
        {
            Withdraw(db, open, because, byId, now);
        }
    }

    /// <param name="open">Tracked.</param>
    public static void Withdraw(PartyWorkflowDbContext db, Invitation open, string because, int? byId, DateTimeOffset now)
    {
        open.Withdraw(because, now);
        var facts = AuditFacts.Of(new { invitation = open.Id, because });
        db.AppendAudit(AuditEntry.Of("InvitationWithdrawn", $"person:{open.PersonId}", now, byId, data: facts));
    }
}
