using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>
/// An administrator invites everybody who has set no password and has no link that is good. Pressed twice, the second time nobody is left.
/// </summary>
public sealed class InviteEverybody(OfficeChange change, InvitationDesk invitations)
{
    /// <summary>How many were invited.</summary>
    public async Task<Result<int>> ExecuteAsync(int byId, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(byId, cancellationToken))
        {
            return await change.Desk.ForbidAsync("office", "invite", byId, cancellationToken);
        }

        invitations.MakeReady();
        await using var transaction = await change.BeginAsync(cancellationToken);
        var (db, now) = (change.Desk.Db, change.Desk.Clock.Now);
        var accounts = await AccountHolders.ReadAsync(db, cancellationToken);
        var taken = accounts.Values.Select(account => account.UserName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var open = await OpenInvitations.Of(db).ToDictionaryAsync(row => row.PersonId, cancellationToken);
        var invited = 0;
        foreach (var person in (await OfficeBookCache.ReadAsync(db, cancellationToken)).People.Where(person => person.IsActive))
        {
            var (account, earlier) = (accounts.GetValueOrDefault(person.Id), open.GetValueOrDefault(person.Id));
            if (account is { HasPassword: true } || earlier?.StateAt(now) == InvitationState.Open)
            {
                continue;
            }

            if (account is null)
            {
                var name = UserName.From(person.Email, taken.Contains);
                taken.Add(name);
                invitations.Reserve(person, name, byId);
            }

            invitations.Invite(person.Id, earlier, byId);
            invited++;
        }

        var saved = await change.Desk.CommitAsync(cancellationToken);
        if (!saved.IsDone)
        {
            return new Result<int>(0, saved.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return invited;
    }
}
