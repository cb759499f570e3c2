using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>Somebody is back earlier, or does not go: from today on nobody stands in for them. Days that are over stay as they were.</summary>
public sealed class EndAbsence(OfficeChange change)
{
    public async Task<Result> ExecuteAsync(int personId, DateOnly from, int byId, CancellationToken cancellationToken)
    {
        if (byId != personId && !await change.IsAdministratorAsync(byId, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"person:{personId}", "absence", byId, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var person = await change.Desk.Db.People.SingleOrDefaultAsync(row => row.Id == personId, cancellationToken);
        return person is not null && person.EndAbsence(from, change.Desk.Clock.Today)
            ? await change.CommitAsync(transaction, "AbsenceEnded", $"person:{personId}", byId, new { from, on = change.Desk.Clock.Today }, cancellationToken)
            : new Refusal("not_found");
    }
}
