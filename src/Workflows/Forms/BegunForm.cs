using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>
/// I10: the version of its form that a report keeps. It is the one in force when its first draft was saved, or when it was submitted without one;
/// a correction stays on the version of what was submitted. A report that nobody has begun follows the form in force.
/// </summary>
internal static class BegunForm
{
    public static async Task<FormVersion> OfAsync(PartyWorkflowDbContext db, OfficeBook book, Obligation obligation, CancellationToken cancellationToken)
    {
        var id = obligation.Id;
        var begun = await db.Drafts.AsNoTracking().Where(row => row.ObligationId == id && row.FormCode != null)
            .Select(row => new { row.FormCode, row.FormVersion }).FirstOrDefaultAsync(cancellationToken);
        if (begun is null && obligation.Revision > 0)
        {
            begun = await db.Submissions.AsNoTracking().Where(row => row.ObligationId == id && row.FormCode != null).OrderByDescending(row => row.Revision)
                .Select(row => new { row.FormCode, row.FormVersion }).FirstOrDefaultAsync(cancellationToken);
        }

        var kept = begun is { FormCode: { } code, FormVersion: { } version } ? book.Forms.Find(code, version) : null;
        return kept ?? book.Forms.For(book.Rules(obligation.CycleCode).Cycle);
    }
}
