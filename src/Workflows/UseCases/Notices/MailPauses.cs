using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>Whether mail is paused: asked of the database, because any machine may have paused it.</summary>
public static class MailPauses
{
    public static Task<bool> IsPausedAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        db.MailPauses.AnyAsync(pause => pause.EndedAt == null, cancellationToken);

    /// <summary>The pause that is on; null: none.</summary>
    public static Task<MailPause?> CurrentAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        db.MailPauses.AsNoTracking().Where(pause => pause.EndedAt == null).OrderBy(pause => pause.Id).FirstOrDefaultAsync(cancellationToken);
}
