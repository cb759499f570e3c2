using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Web.Accounts;

/// <summary>
/// Gives a person an account, or a new password for the one they have, which ends its sessions, lifts a lock and withdraws an invitation.
/// Audited in the same transaction.
/// </summary>
public sealed class GiveAccount(UserManager<Account> accounts, PartyWorkflowDbContext db, OfficeClock clock)
{
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public async Task<Result> ExecuteAsync(int personId, string? userName, string? password, int? byId, CancellationToken cancellationToken)
    {
        // In turn: the person may set a password by their invitation at this very moment. The command line has a transaction of its own.
        await using var own = db.Database.CurrentTransaction is null ? await db.BeginInTurnAsync(cancellationToken) : null;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken) is not { } person)
        {
            return new Refusal("not_found");
        }

        var known = await db.Users.SingleOrDefaultAsync(row => row.PersonId == personId, cancellationToken);
        var name = known?.UserName ?? userName?.Trim() ?? "";
        if (!UserName.IsAllowed(name))
        {
            return new Refusal("user_name_wrong", "UserName");
        }

        if (known is null && await accounts.FindByNameAsync(name) is not null)
        {
            return new Refusal("user_name_taken", "UserName");
        }

        if (PasswordRule.FaultOf(password, "Password") is { } fault)
        {
            return fault;
        }

        await OpenInvitations.WithdrawAsync(db, personId, "password_set", byId, clock.Now, cancellationToken);
        db.AppendAudit(AuditEntry.Of(known is null ? "AccountGiven" : "PasswordSet", $"person:{personId}", clock.Now, byId));
        var saved = known is null
            ? await accounts.CreateAsync(
                new Account { PersonId = personId, UserName = name, Email = person.Email, LockoutEnabled = true }, password!)
            : await UpdateAsync(known, password!, person.Email);
        if (!saved.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", saved.Errors.Select(error => error.Description)));
        }

        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return Result.Done;
    }

    private Task<IdentityResult> UpdateAsync(Account known, string password, string email)
    {
        known.PasswordHash = accounts.PasswordHasher.HashPassword(known, password);
        (known.SecurityStamp, known.LockoutEnd, known.AccessFailedCount, known.Email) = (Guid.NewGuid().ToString("N"), null, 0, email);
        return accounts.UpdateAsync(known);
    }
}
