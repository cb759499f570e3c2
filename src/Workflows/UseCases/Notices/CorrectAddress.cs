using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>The person has another address: theirs and their account's is changed, and what was held goes to it. The old address keeps its mark.</summary>
public sealed class CorrectAddress(CaseDesk desk, AddressMarks marks)
{
    private const int LongestAddress = 254;

    public sealed record Input(int RefusedId, int PersonId, string? Address, string? Reason);

    public async Task<Result> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var allowed = await Administrators.AuthorizeAsync(desk, input.PersonId, "correct", input.Reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        var address = input.Address?.Trim() ?? "";
        if (address.Length > LongestAddress || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            return new Refusal("address_invalid", "address");
        }

        if (await desk.Db.RefusedAddresses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.RefusedId && row.ClearedAt == null, cancellationToken) is not { } mark)
        {
            return new Refusal("not_found");
        }

        var isTaken = (await desk.BookAsync(cancellationToken)).FindPerson(address) is not null
            || (await marks.AmongAsync([address], cancellationToken)).Count > 0;
        if (isTaken)
        {
            return new Refusal("address_taken", "address");
        }

        (await desk.Db.People.SingleAsync(person => person.Id == mark.PersonId, cancellationToken)).ChangeEmail(address);
        await AccountAddress.ChangeAsync(desk.Db, mark.PersonId, address, cancellationToken);
        await OpenInvitations.WithdrawAsync(desk.Db, mark.PersonId, "address_changed", input.PersonId, desk.Clock.Now, cancellationToken);
        var released = await marks.ReleaseAsync(mark.PersonId, input.PersonId, cancellationToken);
        var facts = AuditFacts.Of(new { released, reason = allowed.Required });
        desk.Db.AppendAudit(AuditEntry.Of("AddressCorrected", $"person:{mark.PersonId}", desk.Clock.Now, input.PersonId, data: facts));
        return await desk.CommitAsync(cancellationToken);
    }
}
