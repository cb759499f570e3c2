using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Web.Accounts;

/// <summary>Gives a person an account, or a new password for the one they have, which ends its sessions and lifts a lock. Audited in the same transaction.</summary>
public sealed partial class GiveAccount(UserManager<Account> accounts, PartyWorkflowDbContext db, OfficeClock clock, IOptions<IdentityOptions> options)
{
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public async Task<Result> ExecuteAsync(int personId, string? userName, string? password, int? byId, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken) is not { } person)
        {
            return new Refusal("not_found");
        }

        var known = await db.Users.SingleOrDefaultAsync(row => row.PersonId == personId, cancellationToken);
        var name = known?.UserName ?? userName?.Trim() ?? "";
        if (!UserNamePattern().IsMatch(name))
        {
            return new Refusal("user_name_wrong", "UserName");
        }

        if (known is null && await accounts.FindByNameAsync(name) is not null)
        {
            return new Refusal("user_name_taken", "UserName");
        }

        if ((password?.Length ?? 0) < options.Value.Password.RequiredLength)
        {
            return new Refusal("password_too_short", "Password", options.Value.Password.RequiredLength);
        }

        db.AppendAudit(AuditEntry.Of(known is null ? "AccountGiven" : "PasswordSet", $"person:{personId}", clock.Now, byId));
        if (known is null)
        {
            return Held(await accounts.CreateAsync(new Account { PersonId = personId, UserName = name, Email = person.Email, LockoutEnabled = true }, password!));
        }

        known.PasswordHash = accounts.PasswordHasher.HashPassword(known, password!);
        (known.SecurityStamp, known.LockoutEnd, known.AccessFailedCount, known.Email) = (Guid.NewGuid().ToString("N"), null, 0, person.Email);
        return Held(await accounts.UpdateAsync(known));
    }

    private static Result Held(IdentityResult saved) => saved.Succeeded ? Result.Done : throw new InvalidOperationException(string.Join("; ", saved.Errors.Select(error => error.Description)));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$")]
    private static partial Regex UserNamePattern();
}
