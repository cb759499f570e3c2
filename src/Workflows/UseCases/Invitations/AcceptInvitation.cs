using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>
/// Whoever has the link sets the password of the account, which uses the link up: of two who do so at once, one does.
/// </summary>
public sealed class AcceptInvitation(CaseDesk desk, InvitationOfToken invitations, FirstPassword passwords)
{
    public sealed record Request(string? Token, string? Password, string? Again);

    /// <summary>The person who can sign in now.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await invitations.ExecuteAsync(request.Token, cancellationToken) is not { } found)
        {
            return new Refusal("invitation_unknown");
        }

        if (found.WhyNotAt(desk.Clock.Now) is { } why)
        {
            return new Refusal(why);
        }

        if (PasswordRule.FaultOf(request.Password, request.Again, "Password", "Again") is { } fault)
        {
            return fault;
        }

        var hash = passwords.HashOf(request.Password!);
        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var now = desk.Clock.Now;
        var invitation = await desk.Db.Invitations.SingleAsync(row => row.Id == found.Id, cancellationToken);
        var used = invitation.Use(now);
        if (!used.IsDone)
        {
            return new Result<int>(0, used.Refusals);
        }

        await passwords.SetAsync(invitation.PersonId, hash, cancellationToken);
        var facts = AuditFacts.Of(new { invitation = invitation.Id });
        desk.Db.AppendAudit(AuditEntry.Of("PasswordSet", $"person:{invitation.PersonId}", now, invitation.PersonId, data: facts));
        var saved = await desk.CommitAsync(cancellationToken);
        if (!saved.IsDone)
        {
            return new Result<int>(0, saved.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return invitation.PersonId;
    }
}
