using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>The address is right after all: its mark is taken away, and what was held goes.</summary>
public sealed class ClearAddress(CaseDesk desk, AddressMarks marks)
{
    public async Task<Result> ExecuteAsync(int refusedId, int personId, string? reason, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, personId, "clear", reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        if (await desk.Db.RefusedAddresses.SingleOrDefaultAsync(row => row.Id == refusedId && row.ClearedAt == null, cancellationToken) is not { } mark)
        {
            return new Refusal("not_found");
        }

        mark.Clear(personId, desk.Clock.Now);
        // The address may have passed to somebody else since it was marked.
        var holder = await desk.Db.People.Where(person => person.Email == mark.Address).Select(person => (int?)person.Id).SingleOrDefaultAsync(cancellationToken);
        var released = await marks.ReleaseAsync(holder ?? mark.PersonId, personId, cancellationToken);
        var facts = AuditFacts.Of(new { released, reason = allowed.Required });
        desk.Db.AppendAudit(AuditEntry.Of("AddressCleared", $"person:{mark.PersonId}", desk.Clock.Now, personId, data: facts));
        return await desk.CommitAsync(cancellationToken);
    }
}
