using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>An administrator invites one person, or invites them again: the earlier link is good no longer.</summary>
public sealed class InvitePerson(OfficeChange change, InvitationDesk invitations)
{
    /// <param name="UserName">For an account that is still to be reserved; empty: made from the address.</param>
    /// <param name="Seen">The open invitation that the page showed; null: none.</param>
    public sealed record Request(int PersonId, string? UserName, Guid? Seen, int ById);

    /// <summary>The invitation that is good now. Pressed twice, or by two administrators at once: the first one's.</summary>
    public async Task<Result<Invitation>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"person:{request.PersonId}", "invite", request.ById, cancellationToken);
        }

        invitations.MakeReady();
        await using var transaction = await change.BeginAsync(cancellationToken);
        var db = change.Desk.Db;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.PersonId, cancellationToken) is not { } person)
        {
            return new Refusal("not_found");
        }

        var accounts = await AccountHolders.ReadAsync(db, cancellationToken);
        var account = accounts.GetValueOrDefault(person.Id);
        if (!person.IsActive || account is { HasPassword: true })
        {
            return new Refusal(person.IsActive ? "password_is_set" : "person_not_active");
        }

        var open = await OpenInvitations.Of(db).SingleOrDefaultAsync(row => row.PersonId == person.Id, cancellationToken);
        if (open is not null && open.Id != request.Seen && open.StateAt(change.Desk.Clock.Now) == InvitationState.Open)
        {
            // Newer than what was seen: whoever asked for a new link has it.
            return open;
        }

        if (account is null)
        {
            var taken = accounts.Values.Select(one => one.UserName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var name = request.UserName?.Trim().ToLowerInvariant() ?? "";
            name = name.Length > 0 ? name : UserName.From(person.Email, taken.Contains);
            if (!UserName.IsAllowed(name) || taken.Contains(name))
            {
                return new Refusal(taken.Contains(name) ? "user_name_taken" : "user_name_wrong", "UserName");
            }

            invitations.Reserve(person, name, request.ById);
        }

        var invitation = invitations.Invite(person.Id, open, request.ById);
        var saved = await change.Desk.CommitAsync(cancellationToken);
        if (!saved.IsDone)
        {
            return new Result<Invitation>(null, saved.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return invitation;
    }
}
