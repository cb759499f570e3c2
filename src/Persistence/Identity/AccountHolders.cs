using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>Who can sign in, for those who need not know how accounts are kept.</summary>
public static class AccountHolders
{
    /// <summary>The account of each person who has one.</summary>
    public static async Task<IReadOnlyDictionary<int, AccountState>> ReadAsync(
        PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsNoTracking()
            .Select(account => new { account.PersonId, account.UserName, HasPassword = account.PasswordHash != null })
            .ToListAsync(cancellationToken);
        return accounts.ToDictionary(row => row.PersonId, row => new AccountState(row.UserName!, row.HasPassword));
    }

    /// <summary>
    /// Keeps the user name for the person, who can't sign in before a password is set. Tracked, to be saved with the rest.
    /// </summary>
    public static Account Reserve(PartyWorkflowDbContext db, Person person, string userName) => db.Users.Add(new Account
    {
        PersonId = person.Id,
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        Email = person.Email,
        NormalizedEmail = person.Email.ToUpperInvariant(),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    }).Entity;
}
