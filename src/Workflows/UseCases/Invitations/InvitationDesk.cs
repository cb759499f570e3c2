using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>Reserves accounts and invites: the invitation, its notice and the audit rows. Nothing is committed here.</summary>
public sealed class InvitationDesk(CaseDesk desk, InvitationSeal seal)
{
    /// <summary>Called before the transaction begins (<see cref="InvitationSeal.MakeReady"/>).</summary>
    public void MakeReady() => seal.MakeReady();

    /// <param name="person">Saved: the account needs their id.</param>
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public void Reserve(Person person, string userName, int? byId)
    {
        AccountHolders.Reserve(desk.Db, person, userName);
        desk.Db.AppendAudit(AuditEntry.Of("AccountReserved", $"person:{person.Id}", desk.Clock.Now, byId));
    }

    /// <param name="open">
    /// The person's invitation that is neither used nor withdrawn, tracked: it makes room for the new one. Null: there is none.
    /// </param>
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public Invitation Invite(int personId, Invitation? open, int? byId)
    {
        var now = desk.Clock.Now;
        if (open is not null)
        {
            OpenInvitations.Withdraw(desk.Db, open, "sent_again", byId, now);
        }

        var id = Guid.CreateVersion7(now);
        var (sha256, sealedToken) = seal.NewToken(id);
        var invitation = Invitation.Issue(id, personId, byId, sha256, sealedToken, now);
        desk.Db.Invitations.Add(invitation);
        desk.Db.Notices.Add(Notice.PlanInvitation(invitation));
        var facts = AuditFacts.Of(new { invitation = id, validUntil = invitation.ValidUntil });
        desk.Db.AppendAudit(AuditEntry.Of("PersonInvited", $"person:{personId}", now, byId, data: facts));
        return invitation;
    }
}
