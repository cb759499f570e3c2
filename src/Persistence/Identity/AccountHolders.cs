using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Identity;

/// <summary>Who can sign in, for those who need not know how accounts are kept.</summary>
public static class AccountHolders
{
    /// <summary>The ids of the people who have an account.</summary>
    public static async Task<IReadOnlySet<int>> PersonIdsAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        (await db.Users.AsNoTracking().Select(account => account.PersonId).ToListAsync(cancellationToken)).ToHashSet();
}
