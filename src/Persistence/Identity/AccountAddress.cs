using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>The address of a person's account, which follows the person's.</summary>
public static class AccountAddress
{
    /// <summary>Tracked, to be saved with the rest; nothing where the person has no account.</summary>
    public static async Task ChangeAsync(PartyWorkflowDbContext db, int personId, string address, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(account => account.PersonId == personId, cancellationToken) is { } account)
        {
            (account.Email, account.NormalizedEmail) = (address, address.ToUpperInvariant());
        }
    }
}
