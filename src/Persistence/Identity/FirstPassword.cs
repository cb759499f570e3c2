using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>Sets the password of an account that was reserved, for those who need not know how passwords are kept.</summary>
public sealed class FirstPassword(PartyWorkflowDbContext db, IPasswordHasher<Account> hasher)
{
    /// <summary>It is slow on purpose, and so asked for before anybody has to wait for a transaction.</summary>
    public string HashOf(string password) => hasher.HashPassword(new Account(), password);

    /// <summary>Tracked, to be saved with the rest.</summary>
    public async Task SetAsync(int personId, string hash, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(row => row.PersonId == personId, cancellationToken);
        (account.PasswordHash, account.SecurityStamp) = (hash, Guid.NewGuid().ToString("N"));
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
    }
}
