using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>An invitation as its mail needs it.</summary>
/// <param name="Token">Null: it is erased, as that of an invitation which is over, or the key with which it was sealed is lost.</param>
public sealed record InvitedAccount(Invitation Invitation, string UserName, string? Token)
{
    /// <summary>By the invitations' ids; nothing is asked where there are none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, InvitedAccount>> ReadAsync(
        PartyWorkflowDbContext db, IReadOnlyList<Guid> ids, InvitationSeal seal, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, InvitedAccount>();
        }

        var rows = await db.Invitations.AsNoTracking().Where(invitation => EF.Parameter(ids).Contains(invitation.Id))
            .Join(db.Users, invitation => invitation.PersonId, account => account.PersonId,
                (invitation, account) => new { Invitation = invitation, account.UserName })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Invitation.Id, row => new InvitedAccount(row.Invitation, row.UserName!, Open(row.Invitation, seal)));
    }

    private static string? Open(Invitation invitation, InvitationSeal seal) =>
        invitation.SealedToken is { } sealedToken ? seal.Open(invitation.Id, sealedToken) : null;
}
