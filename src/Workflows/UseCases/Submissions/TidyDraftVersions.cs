using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Removes earlier versions of drafts that have been kept long enough. What was submitted, and the draft itself, stay.</summary>
public sealed class TidyDraftVersions(CaseDesk desk)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = desk.Clock.Now - DraftVersion.KeptFor;
        return desk.Db.DraftVersions.Where(row => row.SavedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
