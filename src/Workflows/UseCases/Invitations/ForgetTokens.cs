using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>Of invitations that have expired the sealed token is of no use any more, and is erased. The invitation itself stays.</summary>
public sealed class ForgetTokens(CaseDesk desk)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = desk.Clock.Now;
        return desk.Db.Invitations.Where(row => row.ValidUntil <= now && row.SealedToken != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedToken, (string?)null), cancellationToken);
    }
}
