using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Workflows.UseCases.Invitations;

/// <summary>The invitation that a link is of. Asking changes nothing: mail servers open links before people do.</summary>
public sealed class InvitationOfToken(PartyWorkflowDbContext db)
{
    private const int LongestToken = 100;

    /// <summary>Null: there is none with this token.</summary>
    public async Task<Invitation?> ExecuteAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: > 0 and <= LongestToken })
        {
            return null;
        }

        var sha256 = InvitationSeal.Sha256Of(token);
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(row => row.TokenSha256 == sha256, cancellationToken);
    }
}
